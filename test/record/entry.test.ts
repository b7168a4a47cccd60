import type { FigureRow, Source } from "../../src/data/schema";
import { parsePeriod } from "../../src/model/period";
import { byPublication } from "../../src/model/standing";
import { datedBy, knownSince, latestFirst, toFigure } from "../../src/record/entry";

const sources = new Map<string, Source>(
  [
    { id: "first", title: "First", publisher: "A" },
    { id: "copy", title: "Copy", publisher: "B", lineage: "first" },
    { id: "copyOfCopy", title: "Copy of a copy", publisher: "C", lineage: "copy" },
    { id: "other", title: "Other", publisher: "D" },
    { id: "circle", title: "Circle", publisher: "E", lineage: "circle" },
    { id: "orphan", title: "Orphan", publisher: "F", lineage: "lost" },
  ].map((source) => [source.id, source as Source])
);
const row = (given: Partial<FigureRow>): FigureRow => ({
  metric: "production",
  subject: "UK",
  period: "2025",
  value: 1,
  status: "outturn",
  geography: "United Kingdom",
  sources: ["first"],
  ...given,
});
const entry = (given: Partial<FigureRow>) => {
  const made = row(given);
  const period = parsePeriod(made.period)!;
  return { row: made, period, figure: toFigure(made, sources), knownSince: "" };
};

describe("a figure on record", () => {
  test("keeps what its row says, with its sources in full", () => {
    const { figure } = entry({ value: 764715, published: "2026-01-29", note: "Down." });
    expect(figure).toEqual({
      kind: "figure",
      value: 764715,
      unit: "vehicles",
      status: "outturn",
      sources: [{ id: "first", title: "First", publisher: "A" }],
      period: "2025",
      published: "2026-01-29",
      geography: "United Kingdom",
      note: "Down.",
      metric: "production",
      item: "UK",
      count: undefined,
    });
    expect(Object.isFrozen(figure)).toBe(true);
  });

  test("marks the sources that pass the first one on, however far down the line", () => {
    const quoting = (ids: string[]) =>
      entry({ sources: ids }).figure.sources.map(({ id, quotes }) => [id, quotes]);
    expect(quoting(["first", "copy", "copyOfCopy", "other", "lost", "circle"])).toEqual([
      ["first", undefined],
      ["copy", "first"],
      ["copyOfCopy", "first"],
      ["other", undefined],
      ["circle", undefined],
    ]);
    expect(quoting(["circle", "orphan"])).toEqual([
      ["circle", undefined],
      ["orphan", undefined],
    ]);
    expect(quoting(["copy", "first"])).toEqual([
      ["copy", undefined],
      ["first", undefined],
    ]);
  });
});

describe("the latest of several figures", () => {
  const order = (...rows: Partial<FigureRow>[]) =>
    rows
      .map(entry)
      .sort(latestFirst)
      .map(({ row: { value } }) => value);

  test("is the firmest, whatever the dates", () => {
    expect(
      order(
        { value: 5, status: "target", published: "2030" },
        { value: 4, status: "forecast", published: "2029" },
        { value: 3, status: "estimate", published: "2028" },
        { value: 2, status: "provisional", published: "2027" },
        { value: 1, status: "outturn" }
      )
    ).toEqual([1, 2, 3, 4, 5]);
  });

  test("is the last published of equal firmness; a month counts to its last day, no date as earliest", () => {
    expect(
      order(
        { value: 4 },
        { value: 3, published: "2025-07-30" },
        { value: 2, published: "2025-07" },
        { value: 1, published: "2025-08-01" }
      )
    ).toEqual([1, 2, 3, 4]);
  });

  test("is never a rival, however firm", () => {
    expect(
      order({ value: 2, rival: true, published: "2030" }, { value: 1, status: "forecast" })
    ).toEqual([1, 2]);
  });

  test("is not decided between two figures of one day", () => {
    const [one, other] = [entry({ published: "2025-07-31" }), entry({ published: "2025-07" })];
    expect([byPublication(one.row, other.row), byPublication(other.row, one.row)]).toEqual([0, 0]);
  });
});

describe("the day since which a figure is known", () => {
  const known = (...rows: Partial<FigureRow>[]) => {
    const entries = rows.map(entry);
    const isDated = datedBy(entries);
    return entries.map((each) => knownSince(each.row, each.period, isDated(each.row, each.period)));
  };

  test("is the last day of its publication date, or of its period where that is later", () => {
    expect(known({ published: "2026-02" }, { published: "2025-02", sources: ["other"] })).toEqual([
      "2026-02-28",
      "2025-12-31",
    ]);
  });

  test("of a figure without a date is the last day of its period; of a forecast or target there is none", () => {
    expect(known({ period: "2025-Q1" }, { status: "forecast" }, { status: "target" })).toEqual([
      "2025-03-31",
      "",
      "",
    ]);
    expect(known({ status: "forecast", published: "2025-07-24" })).toEqual(["2025-07-24"]);
  });

  test("is that of the table for its newest year alone; the years that it reprints are known from their end", () => {
    expect(
      known(
        { period: "2023", published: "2026-01-06" },
        { period: "2025-12", published: "2026-01-06" },
        { period: "2025", published: "2026-01-06" },
        { period: "2024", published: "2026-01-06" }
      )
    ).toEqual(["2023-12-31", "2026-01-06", "2026-01-06", "2024-12-31"]);
  });

  test("is judged by each table: another source, date or count is another table", () => {
    expect(
      known(
        { period: "2023", published: "2024-01", sources: ["other"] },
        { period: "2024", published: "2025-01-30" },
        { period: "2022", published: "2026-01-06", count: "DfT" },
        { period: "2025", published: "2026-01-06" }
      )
    ).toEqual(["2024-01-31", "2025-01-30", "2026-01-06", "2026-01-06"]);
  });
});
