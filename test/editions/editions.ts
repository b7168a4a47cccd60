import { toDataset, toNotes } from "../../src/build/data/toDataset";
import { editionFiles } from "../../src/build/publish";
import { Coverage } from "../../src/data/coverage";
import { brandsOf } from "../../src/data/members";
import bundledNotes from "../../src/data/notes.json";
import type { Records } from "../../src/data/records";
import { citing } from "../../src/data/rules/rule";
import type { Dataset, Edition, FigureRow, Notes } from "../../src/data/schema";
import { toRecords } from "../../src/data/toRecords";
import { parsePeriod } from "../../src/model/period";
import { bundledDataset } from "../../src/record/inUse";

const moved = 100;

export const bundled: Edition = {
  dataset: bundledDataset,
  notes: bundledNotes as unknown as Notes,
};

/** The bundled edition under another date, with a hundred cars moved from the rest to Omoda. */
export function laterEdition(edition = "2027-01", change = moved): Map<string, string> {
  return published(movedTo("Omoda", change, named(edition)));
}

/** The files that an edition is published as. */
export function published({ dataset, notes }: Edition): Map<string, string> {
  return editionFiles(dataset, notes);
}

/** The bundled edition under another name. */
export function named(edition: string): Edition {
  return {
    dataset: { ...bundled.dataset, edition },
    notes: { ...bundled.notes, edition },
  };
}

/** An edition with cars of 2025 moved from the rest of the market to a marque, so that all sums hold. */
export function movedTo(marque: string, cars: number, edition: Edition): Edition {
  const moved = withRegistrations(
    withRegistrations(edition, marque, (value) => value + cars),
    "Other Imports",
    (value) => value - cars
  );
  // The sums of the groups that it is in are controls of their own.
  const { brands, groups } = edition.dataset;
  const isIn = (name: string): boolean =>
    groups.some((group) => group.name === name && brandsOf(group, brands).includes(marque));
  const controls = edition.notes.controls.map((row) =>
    row.parts === "members" && row.period === "2025" && isIn(row.subject)
      ? { ...row, total: row.total + cars }
      : row
  );
  return { ...moved, notes: { ...moved.notes, controls } };
}

/** An edition that has another count, or something that is none, as SMMT's registrations of a marque in 2025. */
export function withRegistrations(
  edition: Edition,
  marque: string,
  change: (value: number) => unknown
): Edition {
  const figures = edition.dataset.figures.map((row) =>
    row.metric === "registrations" &&
    row.count === "SMMT" &&
    row.period === "2025" &&
    row.subject === marque
      ? { ...row, value: change(row.value) }
      : row
  );
  return { ...edition, dataset: { ...edition.dataset, figures } as Dataset };
}

/**
 * An edition that holds every check with a few hundred figures, for tests that read thousands of editions:
 * of registrations it has SMMT's two newest years alone.
 */
export function smallEdition(edition = "2027-01"): Map<string, string> {
  const whole = toRecords({ dataset: bundledDataset, notes: bundledNotes as unknown as Notes });
  const figures = whole.figures.filter(isKept);
  const coverage = new Coverage(whole);
  const stretches = new Set(
    figures.map(({ count = "", subject, period }) =>
      coverage.stretchOf(count, coverage.kindOf(subject), parsePeriod(period)!)
    )
  );
  const records: Records = {
    ...whole,
    figures,
    coverage: whole.coverage.filter((row) => stretches.has(row)),
    controls: whole.controls.filter(({ period, parts }) => isYear(period) && parts === "members"),
    brands: whole.brands.map(({ dft: _dft, ...brand }) => {
      const isCounted = figures.some(({ subject }) => subject === brand.id);
      return isCounted ? brand : { ...brand, smmt: undefined };
    }),
  };
  const cited = new Set(
    citing.flatMap((table) => records[table].flatMap(({ sources }) => sources))
  );
  const sources = records.sources.map(({ kept: _kept, ...source }) =>
    cited.has(source.id) ? source : { ...source, kept: "Cited by the whole edition." }
  );
  const small = JSON.parse(JSON.stringify({ ...records, sources })) as Records;
  const rows = Object.fromEntries(Object.keys(small).map((table) => [table, []])) as never;
  const read = {
    records: small,
    rows,
    flaws: { unread: new Set<never>(), broken: {} },
    problems: [],
  };
  return editionFiles(toDataset(small, edition), toNotes(read, edition));
}

function isKept({ metric, count, period }: FigureRow): boolean {
  return metric !== "registrations" || (count === "SMMT" && isYear(period));
}

function isYear(period: string): boolean {
  return period === "2024" || period === "2025";
}

/** The path of the dataset file among the files of an edition. */
export function datasetFile(files: ReadonlyMap<string, string>): string {
  return [...files.keys()].find((path) => path.includes("dataset-"))!;
}

/** The text of the dataset file. */
export function datasetText(files: ReadonlyMap<string, string>): string {
  return files.get(datasetFile(files))!;
}
