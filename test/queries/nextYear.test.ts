import type { Series } from "../../src/data/schema";
import { answerTo } from "../../src/functions/lib/answerTo";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { figure } from "../../src/queries/figure";
import { gapShare } from "../../src/queries/gapShare";
import { production } from "../../src/queries/production";
import type { Parameters, Query } from "../../src/queries/query";
import { requiredGrowth } from "../../src/queries/requiredGrowth";
import { sales } from "../../src/queries/sales";
import { targetGap } from "../../src/queries/targetGap";
import { targetPath } from "../../src/queries/targetPath";
import { topBrands } from "../../src/queries/topBrands";
import { figuresOf } from "./recordOf";

const published = "2027-01-28";
const outturn = (
  metric: Series["metric"],
  points: Series["points"],
  more: Partial<Series> = {}
): Series => figuresOf(metric, points, { sources: ["smmt-production-2025"], published, ...more });

/** The edition that follows: a year more of output and registrations, and a forecast for the year after. */
const index = indexOf({
  ...bundledDataset,
  edition: "2027-02",
  series: [
    ...bundledDataset.series,
    outturn("production", [["UK", [2026, 800_000]]]),
    outturn("car production", [["UK", [2026, 750_000]]]),
    outturn("production", [["UK", [2027, 850_000]]], { status: "forecast", published: "2027-01" }),
    outturn(
      "registrations",
      [
        ["Omoda", [2026, 30_000]],
        ["Jaecoo", [2026, 40_000]],
        ["Total market", [2026, 2_000_000]],
      ],
      { count: "SMMT" }
    ),
  ],
});
const value = <P extends Parameters>(query: Query<P>, ...args: unknown[]): unknown => {
  const answer = answerTo(index, query, args);
  return answer.kind === "figure" ? answer.value : answer;
};

describe("an edition with the outturn of 2026", () => {
  test("leaves the briefing's answers as they are, its base year with them", () => {
    expect(value(production)).toBe(738_000);
    expect(value(production, null, "cars")).toBe(717_371);
    expect(value(targetGap, 2035)).toBe(562_000);
    expect(value(requiredGrowth)).toBeCloseTo((1_300_000 / 738_000) ** 0.1 - 1, 12);
    expect(value(targetPath, 2025)).toBe(738_000);
    expect(value(gapShare, "Omoda", 1, 2025)).toBeCloseTo(19_855 / 562_000, 12);
    expect(value(gapShare, "Omoda")).toBeCloseTo(19_855 / 562_000, 12);
  });

  test("moves the base year of the latest basis to 2026, a forecast of 2027 left aside", () => {
    expect(value(production, null, null, "latest")).toBe(800_000);
    expect(value(production, null, "cars", "latest")).toBe(750_000);
    expect(value(targetGap, 2035, "latest")).toBe(500_000);
    expect(value(requiredGrowth, 2035, "latest")).toBeCloseTo((1.3 / 0.8) ** (1 / 9) - 1, 12);
    expect(value(targetPath, 2026, null, null, "latest")).toBe(800_000);
    expect(value(targetPath, 2025, null, null, "latest")).toMatchObject({ code: "outsidePath" });
    expect(value(gapShare, "Omoda", 1, null, null, "latest")).toBeCloseTo(0.06, 12);
    expect(value(targetPath, 2027, "linear", null, "latest")).toBeCloseTo(800_000 + 500_000 / 9, 6);
  });

  test("answers a year that is only forecast where it is asked for", () => {
    expect(value(production, 2027)).toBe(850_000);
    expect(answerTo(index, production, [2027])).toMatchObject({ status: "forecast" });
    expect(value(production, 2028)).toMatchObject({
      code: "notCovered",
      message: expect.stringContaining("the newest is for 2027") as unknown,
    });
  });

  test("makes 2026 the latest full year of the record", () => {
    expect(value(figure, "production")).toBe(800_000);
    expect(value(sales, "Omoda")).toBe(30_000);
    expect(value(sales, "Chery group")).toBe(70_000);
    const table = answerTo(index, topBrands, []);
    expect(table.kind === "table" && table.rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      [1, "Jaecoo", 40_000],
      [2, "Omoda", 30_000],
    ]);
  });

  test("tells the years that an answer rests on in their order", () => {
    expect(answerTo(index, gapShare, ["Omoda", 1, 2026])).toMatchObject({
      period: "2025, 2026 and 2035",
    });
    expect(value(topBrands, 3, 1990)).toMatchObject({
      message: "SMMT has no table of brands for 1990. Years on record: 2024, 2025 and 2026.",
    });
  });

  test("knows on a date what had been published by then", () => {
    expect(value(figure, "production", "UK", 2026, "2027-01-27")).toMatchObject({
      kind: "failure",
    });
    expect(value(figure, "production", "UK", 2026, published)).toBe(800_000);
  });
});

describe("the note of the briefing's figure", () => {
  const noteOf = (latest: number): unknown => {
    const later = indexOf({
      ...bundledDataset,
      series: [
        ...bundledDataset.series,
        outturn("production", [["UK", [2025, latest]]], { sources: [] }),
      ],
    });
    const answer = answerTo(later, production, [2025]);
    return answer.kind === "figure" && answer.note;
  };

  test("says by how much the newest figure is more or fewer, and how to have it", () => {
    expect(noteOf(740_000)).toBe('Latest outturn: 740000. 2,000 more, with basis "latest".');
    expect(noteOf(700_000)).toBe('Latest outturn: 700000. 38,000 fewer, with basis "latest".');
  });
});
