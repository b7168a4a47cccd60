import { pack, unpack } from "../../src/data/pack";
import type { Dataset } from "../../src/data/schema";
import { bundledDataset } from "../../src/queries/inUse";

const copied = (dataset: Dataset): Dataset =>
  unpack(JSON.parse(JSON.stringify(pack(dataset))) as ReturnType<typeof pack>);
const plain = (dataset: Dataset): unknown => JSON.parse(JSON.stringify(dataset));

describe("the file of a dataset", () => {
  test("gives the dataset back, every id, note and year of it", () => {
    expect(plain(copied(bundledDataset))).toEqual(plain(bundledDataset));
  });

  test("keeps a figure of 0, a gap between years, a note, and a year that an item has twice", () => {
    const [first] = bundledDataset.series;
    const points: unknown = [
      ["Omoda", [2023, 0], [2025, 7, "Counted by hand."]],
      ["Jaecoo", [2024, 1], [2024, 2, "Again."], [2025, 3]],
    ];
    const dataset = { ...bundledDataset, series: [{ ...first, points }] } as Dataset;
    expect(copied(dataset).series[0]?.points).toEqual(points);
  });

  test("leaves a date out of an id only where the row has the same one", () => {
    const [source] = bundledDataset.sources;
    const rows = [
      { ...source, id: "paper-2026-01-25", published: "2026-01-25" },
      { ...source, id: "paper-2026-01", published: "2026-01-25" },
      { ...source, id: "paper-2026", published: undefined },
    ];
    const dataset = { ...bundledDataset, series: [], brands: [], events: [], claims: [] };
    const told = { ...dataset, relations: [], sites: [], deal: [], sources: rows } as Dataset;
    const file = pack(told) as { sources: { id: unknown } };
    expect(file.sources.id).toEqual(["paper-", "paper-2026-01", "paper-2026"]);
    expect(copied(told).sources.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });
});
