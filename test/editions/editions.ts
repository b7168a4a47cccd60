import { editionFiles } from "../../src/build/publish";
import type { Dataset, Edition, Notes } from "../../src/data/schema";
import bundledNotes from "../../src/data/notes.json";
import { bundledDataset } from "../../src/queries/inUse";

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

/** An edition with cars of 2025 moved from the rest of the market to a marque, so that the total holds. */
export function movedTo(marque: string, cars: number, edition: Edition): Edition {
  return withRegistrations(
    withRegistrations(edition, marque, (value) => value + cars),
    "Other Imports",
    (value) => value - cars
  );
}

/** An edition that has another count, or something that is none, as SMMT's registrations of a marque in 2025. */
export function withRegistrations(
  edition: Edition,
  marque: string,
  change: (value: number) => unknown
): Edition {
  const series = edition.dataset.series.map((each) =>
    each.metric === "registrations" && each.count === "SMMT"
      ? {
          ...each,
          points: each.points.map(([item, ...years]) => [
            item,
            ...years.map(([year, value, ...note]) =>
              year === 2025 && item === marque
                ? [year, change(value), ...note]
                : [year, value, ...note]
            ),
          ]),
        }
      : each
  );
  return { ...edition, dataset: { ...edition.dataset, series } as Dataset };
}

/** The path of the dataset file among the files of an edition. */
export function datasetFile(files: ReadonlyMap<string, string>): string {
  return [...files.keys()].find((path) => path.includes("dataset-"))!;
}

/** The text of the dataset file. */
export function datasetText(files: ReadonlyMap<string, string>): string {
  return files.get(datasetFile(files))!;
}
