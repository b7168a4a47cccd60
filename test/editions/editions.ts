import { editionFiles } from "../../src/build/publish";
import { toDataset, toNotes } from "../../src/build/data/toDataset";
import { Coverage } from "../../src/data/coverage";
import { citing } from "../../src/data/rules/rule";
import type { Records } from "../../src/data/records";
import type { FigureRow, Notes } from "../../src/data/schema";
import { toRecords } from "../../src/data/toRecords";
import { parsePeriod } from "../../src/model/period";
import bundledNotes from "../../src/data/notes.json";
import { bundledDataset } from "../../src/record/inUse";

const moved = 100;

/** The bundled edition under another date, with a hundred cars moved from the rest to Omoda. */
export function laterEdition(edition = "2027-01", change = moved): Map<string, string> {
  const add: Record<string, number> = { Omoda: change, "Other Imports": -change };
  const figures = bundledDataset.figures.map((row) =>
    row.metric === "registrations" && row.count === "SMMT" && row.period === "2025"
      ? { ...row, value: row.value + (add[row.subject] ?? 0) }
      : row
  );
  const notes = bundledNotes as unknown as Notes;
  // The groups that Omoda is in have their sums as controls.
  const controls = notes.controls.map((row) =>
    row.parts === "members" && row.period === "2025" && row.subject !== "JLR"
      ? { ...row, total: row.total + change }
      : row
  );
  return editionFiles({ ...bundledDataset, edition, figures }, { ...notes, edition, controls });
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
