import fc from "fast-check";
import {
  comparePeriods,
  firstDayOf,
  frequencies,
  lastDayOf,
  lengthOf,
  liesIn,
  parsePeriod,
  partsOf,
  periodAt,
  periodOfDay,
  periodText,
  rangeOf,
  yearBefore,
  yearsLater,
  type Period,
} from "../../src/model/period";

const month = fc.integer({ min: 1001 * 12, max: 2980 * 12 });
const calendar = fc
  .tuple(fc.constantFrom(...frequencies), month)
  .map(([frequency, at]) => periodAt(frequency, at));
const range = fc
  .tuple(fc.constantFrom("month" as const, "quarter" as const), month, fc.nat({ max: 60 }))
  .map(([step, from, more]) => rangeOf(periodAt(step, from), periodAt(step, from + more)))
  .filter((period) => period !== undefined);
const period = fc.oneof(calendar, range);

describe("a period", () => {
  test("is printed and parsed back to itself", () => {
    fc.assert(
      fc.property(period, (each) => {
        expect(parsePeriod(periodText(each))).toEqual(each);
      })
    );
  });

  test("is made up of its parts, which follow each other without a gap", () => {
    fc.assert(
      fc.property(period, fc.constantFrom(...frequencies), (each, frequency) => {
        const parts = partsOf(each, frequency);
        if (!parts) return;
        expect(parts[0]?.firstMonth).toBe(each.firstMonth);
        expect(parts[parts.length - 1]?.lastMonth).toBe(each.lastMonth);
        expect(parts.reduce((sum, part) => sum + lengthOf(part), 0)).toBe(lengthOf(each));
        parts.slice(1).forEach((part, place) => {
          expect(part.firstMonth).toBe((parts[place]?.lastMonth ?? 0) + 1);
        });
        expect(parts.every((part) => liesIn(part, each))).toBe(true);
      })
    );
  });

  test("always has months that make it up, unless it is one", () => {
    fc.assert(
      fc.property(period, (each) => {
        expect(partsOf(each, "month")?.length ?? 1).toBe(lengthOf(each));
      })
    );
  });

  test("stands in one order with every other: total, antisymmetric and transitive", () => {
    fc.assert(
      fc.property(period, period, period, (a, b, c) => {
        expect(Math.sign(comparePeriods(a, b))).toBe(-Math.sign(comparePeriods(b, a)) + 0);
        expect(comparePeriods(a, b) === 0).toBe(periodText(a) === periodText(b));
        const [first, second, third] = [a, b, c].sort(comparePeriods) as [Period, Period, Period];
        expect(comparePeriods(first, third)).toBeLessThanOrEqual(0);
        expect(comparePeriods(first, second)).toBeLessThanOrEqual(0);
      })
    );
  });

  test("is as long a year before, and a year on from there is the period itself", () => {
    fc.assert(
      fc.property(period, (each) => {
        expect(lengthOf(yearBefore(each))).toBe(lengthOf(each));
        expect(yearsLater(yearBefore(each), 1)).toEqual(each);
      })
    );
  });

  test("begins and ends on days that fall into it", () => {
    fc.assert(
      fc.property(calendar, (each) => {
        for (const day of [firstDayOf(each), lastDayOf(each)]) {
          expect(periodOfDay(each.step, day)).toEqual(each);
        }
      })
    );
  });

  test.each([
    ["2025-01 to 2025-12", "a calendar year is that year"],
    ["2025-Q1 to 2025-Q4", "four quarters of a year are that year"],
    ["2025-08 to 2025-08", "one month is that month"],
    ["2025-08 to 2025-Q4", "mixed frequencies"],
    ["2025-09 to 2025-08", "the wrong order"],
    ["2024 to 2025", "years"],
    ["2025-13", "no such month"],
    ["2025-Q5", "no such quarter"],
    ["2025-8", "not as the record writes it"],
    ["0999", "before the years that can be written"],
    ["3000", "after them"],
    ["", "nothing"],
  ])("is not written %p: %s", (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  test("has the texts of the contract", () => {
    for (const text of ["2025", "2026-H1", "2025-Q3", "2025-08", "2026-01 to 2026-09"]) {
      expect(periodText(parsePeriod(text) as Period)).toBe(text);
    }
    expect(firstDayOf(parsePeriod("2024-Q2 to 2025-Q1") as Period)).toBe("2024-04-01");
    expect(lastDayOf(parsePeriod("2024-Q2 to 2025-Q1") as Period)).toBe("2025-03-31");
  });
});
