import { answerTo } from "../../src/queries/answer";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { figure } from "../../src/queries/figure";
import { gapShare } from "../../src/queries/gapShare";
import { production } from "../../src/queries/production";
import type { Parameters, Query } from "../../src/queries/query";
import { requiredGrowth } from "../../src/queries/requiredGrowth";
import { sales } from "../../src/queries/sales";
import { targetGap } from "../../src/queries/targetGap";
import { targetPath } from "../../src/queries/targetPath";
import { topBrands } from "../../src/queries/topBrands";
import { covers, figureOf, sold } from "../record/made";

const published = "2027-01-28";
const sources = ["smmt-production-2025"];

/** The edition that follows: a year more of output and registrations, and a forecast for the year after. */
const record = recordOf({
  ...bundledDataset,
  edition: "2027-02",
  figures: [
    ...bundledDataset.figures.filter(({ period }) => period !== "2026"),
    figureOf("production", "UK", 2026, 800_000, { published, sources }),
    figureOf("car production", "UK", 2026, 750_000, { published, sources }),
    figureOf("production", "UK", 2027, 850_000, {
      status: "forecast",
      published: "2027-01",
      sources,
    }),
    sold("Omoda", 2026, 30_000, { published }),
    sold("Jaecoo", 2026, 40_000, { published }),
    sold("Total market", 2026, 2_000_000, { published }),
  ],
  coverage: [
    ...bundledDataset.coverage,
    covers("brand", "year", "2026", "2026"),
    covers("market", "year", "2026", "2026"),
  ],
});
const value = <P extends Parameters>(query: Query<P>, ...args: unknown[]): unknown => {
  const answer = answerTo(query, args, record);
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
    expect(answerTo(production, [2027], record)).toMatchObject({ status: "forecast" });
    expect(value(production, 2028)).toMatchObject({
      code: "notCovered",
      message: expect.stringContaining("the newest is for 2027") as unknown,
    });
  });

  test("makes 2026 the latest full year of the record", () => {
    expect(value(figure, "production")).toBe(800_000);
    expect(value(sales, "Omoda")).toBe(30_000);
    expect(value(sales, "Chery group")).toBe(70_000);
    const table = answerTo(topBrands, [], record);
    expect(table.kind === "table" && table.rows.slice(1).map((row) => row.slice(0, 3))).toEqual([
      [1, "Jaecoo", 40_000],
      [2, "Omoda", 30_000],
    ]);
  });

  test("tells the years that an answer rests on in their order", () => {
    expect(answerTo(gapShare, ["Omoda", 1, 2026], record)).toMatchObject({
      period: "2025, 2026 and 2035",
    });
    expect(value(topBrands, 3, 1990)).toMatchObject({
      message: "SMMT has no table of brands for 1990. On record: 2024, 2025 and 2026.",
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
    const later = recordOf({
      ...bundledDataset,
      figures: [
        ...bundledDataset.figures,
        figureOf("production", "UK", 2025, latest, { published, sources: [] }),
      ],
    });
    const answer = answerTo(production, [2025], later);
    return answer.kind === "figure" && answer.note;
  };

  test("says first what it was overtaken by, by how much that is more or fewer, and how to have it", () => {
    expect(noteOf(740_000)).toBe(
      'Overtaken by the latest source\'s outturn of 740,000 (2027-01-28): 2,000 more, with basis "latest".'
    );
    expect(noteOf(700_000)).toBe(
      'Overtaken by the latest source\'s outturn of 700,000 (2027-01-28): 38,000 fewer, with basis "latest".'
    );
  });
});
