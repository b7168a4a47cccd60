import { periodText } from "../../src/model/period";
import { readPeriod } from "../../src/model/periodForms";
import { bundledDataset } from "../../src/record/inUse";
import { itemNamed, usualCount } from "../../src/record/items";
import { latestFullYear, periodFor, periodsOnRecord } from "../../src/record/newest";
import { recordOf, type MarketRecord } from "../../src/record/record";
import { asking, covers, figureOf, isles, madeRecord, market, monthly, sold } from "./made";

const bundled = recordOf(bundledDataset);
const read = (record: MarketRecord, name: string, text: string, count?: string): string => {
  const item = asking(record, name, 2025);
  const request = readPeriod(text)!;
  const period = periodFor(record, { ...item, count: count ?? usualCount(item.subject) }, request);
  return period ? periodText(period) : "none";
};

describe("a period that depends on how far the record reaches", () => {
  test.each([
    [market, "2026-YTD", "SMMT", "2026-01 to 2026-09"],
    [market, "YTD", "SMMT", "2026-01 to 2026-09"],
    [market, "2025-YTD", "SMMT", "2025-01 to 2025-09"],
    ["Land Rover", "2026-YTD", "SMMT", "2026-01 to 2026-06"],
    ["Toyota", "2026-YTD", "SMMT", "2026-01 to 2026-06"],
    ["Chery group", "2025-YTD", "SMMT", "2025-01 to 2025-06"],
    ["Toyota", "YTD", "DfT", "2026-Q1"],
    ["BEV", "2024-YTD", "DfT", "2024-Q1"],
    [market, "TTM", "SMMT", "2025-10 to 2026-09"],
    ["Chery group", "TTM", "SMMT", "2025-07 to 2026-06"],
    ["Toyota", "LTM", "DfT", "2025-Q2 to 2026-Q1"],
    ["Jaecoo 7", "TTM", "DfT", "2025-Q2 to 2026-Q1"],
    ["Chery group", "2025-Q3-TTM", "SMMT", "2024-10 to 2025-09"],
    ["Chery group", "2025-Q3-TTM", "DfT", "2024-Q4 to 2025-Q3"],
    ["Chery group", "2025-12-TTM", "SMMT", "2025"],
    [market, "latest month", "SMMT", "2026-09"],
    [market, "latest quarter", "SMMT", "2026-Q3"],
    [market, "latest half", "SMMT", "2026-H1"],
    ["Land Rover", "latest month", "SMMT", "2026-09"],
    ["Land Rover", "latest quarter", "SMMT", "2026-Q2"],
    ["Toyota", "latest quarter", "DfT", "2026-Q1"],
    ["Toyota", "latest half", "DfT", "2025-H2"],
    ["Toyota", "latest month", "DfT", "none"],
    ["private buyers", "YTD", "SMMT", "none"],
    ["JLR", "FY26", "SMMT", "2025-Q2 to 2026-Q1"],
    ["Toyota", "FY26", "SMMT", "none"],
  ])("of %s: %p by %s is %p", (name, text, count, expected) => {
    expect(read(bundled, name, text, count)).toBe(expected);
  });

  test("stops at the first gap after January, whatever comes later", () => {
    const record = madeRecord(
      [...monthly("Arran", "2026-01", "2026-02"), ...monthly("Arran", "2026-04", "2026-05")],
      {
        brands: isles("Arran"),
        groups: [],
        coverage: [
          covers("brand", "month", "2025-11", "2026-02"),
          covers("brand", "month", "2026-04", "2026-05"),
        ],
      }
    );
    expect(read(record, "Arran", "YTD")).toBe("2026-01 to 2026-02");
    expect(read(record, "Arran", "2024-YTD")).toBe("2024-01 to 2024-02");
    expect(read(record, "Arran", "TTM")).toBe("none");
    expect(read(record, "Arran", "latest month")).toBe("2026-05");
  });

  test("is the year before while the new one has no January yet", () => {
    const record = madeRecord(monthly("Arran", "2024-01", "2025-12"), {
      brands: isles("Arran"),
      groups: [],
    });
    expect(read(record, "Arran", "YTD")).toBe("2025");
    expect(read(record, "Arran", "TTM")).toBe("2025");
  });

  test("of production follows its own rows", () => {
    const item = itemNamed(bundled, "production", undefined)!;
    expect(periodText(periodFor(bundled, item, readPeriod("2025-YTD")!)!)).toBe(
      "2025-01 to 2025-04"
    );
  });
});

describe("the latest full year", () => {
  const yearOf = (record: MarketRecord, name: string, count: string): string | undefined => {
    const period = latestFullYear(record, asking(record, name, 2025, count));
    return period && periodText(period);
  };

  test("of registrations is that of the count's market, stated or with all its parts", () => {
    expect(yearOf(bundled, "Omoda", "SMMT")).toBe("2025");
    expect(yearOf(bundled, "Omoda", "DfT")).toBe("2025");
    const record = madeRecord(
      [...monthly(market, "2024-01", "2026-03"), sold(market, 2023, 1), sold("Arran", 2026, 1)],
      { brands: isles("Arran"), groups: [] }
    );
    expect(yearOf(record, "Arran", "SMMT")).toBe("2025");
  });

  test("may be provisional; forecasts, estimates and rivals are left aside", () => {
    const record = madeRecord(
      [
        sold(market, 2023, 1),
        sold(market, 2024, 1, { status: "provisional" }),
        sold(market, 2025, 1, { status: "forecast" }),
        sold(market, 2026, 1, { rival: true }),
      ],
      { brands: isles("Arran"), groups: [] }
    );
    expect(yearOf(record, market, "SMMT")).toBe("2024");
  });

  test("of a target is the newest that has one", () => {
    const record = madeRecord([
      figureOf("production target", "UK", 2035, 1, { status: "target" }),
      figureOf("production target", "UK", 2040, 2, { status: "target" }),
    ]);
    const item = itemNamed(record, "production target", undefined)!;
    expect(periodText(latestFullYear(record, item)!)).toBe("2040");
  });
});

describe("the periods on record", () => {
  test("have an answer each, sums included", () => {
    const of = (name: string, frequency: "half" | "quarter" | "month"): string[] =>
      periodsOnRecord(bundled, asking(bundled, name, 2025), frequency).map(periodText);
    expect(of("Toyota", "month")).toEqual(["2024-12", "2025-12", "2026-09"]);
    expect(of("Toyota", "quarter")).toEqual([]);
    expect(of("Chery group", "half")).toEqual(["2024-H2", "2025-H1", "2025-H2", "2026-H1"]);
    expect(of(market, "quarter")).toHaveLength(47);
  });
});
