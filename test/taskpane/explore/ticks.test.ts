import * as fc from "fast-check";
import { frequencies, monthsIn, periodAt } from "../../../src/model/period";
import { periodTicks, rankTicks, valueTicks } from "../../../src/taskpane/explore/ticks";
import { axisLabel } from "../../../src/taskpane/explore/axes";
import { periodText } from "../../../src/model/period";

const units = ["cars", "share", "growth", "million pounds"] as const;

describe("ticks of values", () => {
  test("hold every value between them, with labels that never repeat and no 0 with a unit", () => {
    const value = fc.oneof(
      fc.integer({ min: -5_000_000, max: 5_000_000 }),
      fc.double({ min: -2, max: 2, noNaN: true })
    );
    fc.assert(
      fc.property(value, value, fc.constantFrom(...units), (one, other, unit) => {
        const [least, greatest] = [Math.min(one, other), Math.max(one, other)];
        const { values, format } = valueTicks(least, greatest, unit);
        const labels = values.map(format);
        expect(values[0]).toBeLessThanOrEqual(Math.min(0, least) + 1e-9);
        expect(values[values.length - 1]).toBeGreaterThanOrEqual(Math.max(0, greatest) - 1e-9);
        expect(new Set(labels).size).toBe(labels.length);
        expect(labels).not.toContain("0k");
        expect(labels).not.toContain("0M");
        expect(values.length).toBeLessThanOrEqual(8);
      })
    );
  });

  test.each([
    [[0, 32830], "cars", ["0", "10k", "20k", "30k", "40k"]],
    [[0, 1816622], "vehicles", ["0", "0.5M", "1M", "1.5M", "2M"]],
    [[0, 4], "cars", ["0", "1", "2", "3", "4"]],
    [[0, 0.8], "share", ["0%", "20%", "40%", "60%", "80%"]],
    [[0, 0.012], "share", ["0.0%", "0.5%", "1.0%", "1.5%"]],
    [[-398, 2000], "million pounds", ["-500", "0", "500", "1,000", "1,500", "2,000"]],
  ] as const)("from %j of %s are %j", ([least, greatest], unit, labels) => {
    const { values, format } = valueTicks(least, greatest, unit);
    expect(values.map(format)).toEqual(labels);
  });

  test("of ranks begin with the first place", () => {
    expect(rankTicks(3)).toEqual([1, 2, 3]);
    expect(rankTicks(45)).toEqual([1, 10, 20, 30, 40]);
  });
});

describe("ticks of periods", () => {
  const years = (first: number, last: number) =>
    Array.from({ length: last - first + 1 }, (_, place) => periodAt("year", (first + place) * 12));

  test("label the last period where enough others can be labelled too", () => {
    const labels = (all: ReturnType<typeof years>, room: number): string[] =>
      periodTicks(all, "year", room, 34).map(periodText);
    expect(labels(years(2019, 2035), 500)).toEqual(["2020", "2025", "2030", "2035"]);
    expect(labels(years(2019, 2034), 500)).toEqual([
      "2020",
      "2022",
      "2024",
      "2026",
      "2028",
      "2030",
      "2032",
      "2034",
    ]);
    expect(labels(years(2019, 2023), 100)).toEqual(["2020", "2022"]);
  });

  test("fall on periods, find room and never repeat, whatever the stretch", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...frequencies),
        fc.integer({ min: 1900 * 12, max: 2040 * 12 }),
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 120, max: 700 }),
        (frequency, month, count, room) => {
          const all = Array.from({ length: count }, (_, place) =>
            periodAt(frequency, periodAt(frequency, month).firstMonth + place * monthsIn[frequency])
          );
          const ticks = periodTicks(all, frequency, room, 34);
          const labels = ticks.map((each) => axisLabel(periodText(each)));
          expect(ticks.length).toBeGreaterThan(0);
          expect(ticks.length).toBeLessThanOrEqual(Math.max(2, room / 34));
          expect(ticks.every((tick) => all.includes(tick))).toBe(true);
          expect(new Set(labels).size).toBe(labels.length);
        }
      )
    );
  });
});
