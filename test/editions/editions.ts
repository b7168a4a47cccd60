import { editionFiles } from "../../src/build/publish";
import type { Dataset, Notes } from "../../src/data/schema";
import bundledNotes from "../../src/data/notes.json";
import { bundledDataset } from "../../src/queries/inUse";

const moved = 100;

/** The bundled edition under another date, with a hundred cars moved from the rest to Omoda. */
export function laterEdition(edition = "2027-01", change = moved): Map<string, string> {
  const add: Record<string, number> = { Omoda: change, "Other Imports": -change };
  const series = bundledDataset.series.map((each) =>
    each.metric === "registrations" && each.count === "SMMT"
      ? {
          ...each,
          points: each.points.map(([item, ...years]) => [
            item,
            ...years.map(([year, value, ...note]) =>
              year === 2025 ? [year, value + (add[item] ?? 0), ...note] : [year, value, ...note]
            ),
          ]),
        }
      : each
  );
  return editionFiles({ ...bundledDataset, edition, series } as Dataset, {
    ...(bundledNotes as unknown as Notes),
    edition,
  });
}

/** The path of the dataset file among the files of an edition. */
export function datasetFile(files: ReadonlyMap<string, string>): string {
  return [...files.keys()].find((path) => path.includes("dataset-"))!;
}
