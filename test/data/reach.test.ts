import { build } from "../../src/build/data/build";
import { reachInWords, reachOf } from "../../src/data/reach";
import { realTables } from "./copy";

const dataset = build(realTables).dataset!;

describe("how far the record reaches", () => {
  test("is said by source and kind, in one line", () => {
    expect(reachInWords(dataset)).toBe(
      "SMMT to September 2026, marques to June 2026, DfT to March 2026, events to October 2026"
    );
  });

  test("is the end of the stretch without a gap: a single later table of all marques is none", () => {
    expect(reachOf(dataset)).toContainEqual({ count: "SMMT", kind: "brand", to: "2026-06" });
    expect(reachOf(dataset)).toContainEqual({ count: "SMMT", kind: "fuel", to: "2026-09" });
    expect(reachOf(dataset)).toContainEqual({ count: "DfT", kind: "model", to: "2026-03" });
  });

  test("grows with a month that closes the gap, and not with one beyond it", () => {
    const month = (from: string, to: string) => ({
      count: "SMMT",
      kind: "brand" as const,
      frequency: "month" as const,
      from,
      to,
      lists: "all" as const,
    });
    const brandsTo = (...more: ReturnType<typeof month>[]) =>
      reachOf({ coverage: [...dataset.coverage, ...more] }).find(
        ({ count, kind }) => count === "SMMT" && kind === "brand"
      )?.to;
    expect(brandsTo(month("2026-11", "2026-11"))).toBe("2026-06");
    expect(brandsTo(month("2026-07", "2026-08"))).toBe("2026-09");
  });

  test("is said of what there is alone", () => {
    expect(reachOf({ coverage: [] })).toEqual([]);
    expect(reachInWords({ coverage: [], events: [] })).toBe("");
    const { events } = dataset;
    expect(reachInWords({ coverage: [], events: events.slice(0, 1) })).toBe("events to June 2008");
  });
});
