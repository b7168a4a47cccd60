import fc from "fast-check";
import { lastDay } from "../../../src/model/date";
import {
  axisOf,
  monthOf,
  monthText,
  overlaps,
  type Busy,
} from "../../../src/taskpane/timeline/axis";

const month = fc.integer({ min: 1990 * 12, max: 2040 * 12 - 1 });
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([at, number]) => `${monthText(at)}-${String(number).padStart(2, "0")}`);
const event = fc.record({ date: day, lane: fc.constantFrom("a", "b", "c") });
const events = fc.array(event, { minLength: 1, maxLength: 80 });
const width = fc.integer({ min: 100, max: 2000 });

describe("the axis of the timeline", () => {
  test("holds every event and every day within its width, in the order of time", () => {
    fc.assert(
      fc.property(events, fc.array(day, { maxLength: 5 }), width, (busy, days, wide) => {
        const axis = axisOf(busy, days, wide);
        const all = [...busy.map(({ date }) => date), ...days].sort();
        const places = all.map((each) => axis.x(each));
        expect(places.every((x) => x >= 0 && x <= wide)).toBe(true);
        expect(places).toEqual([...places].sort((one, other) => one - other));
      })
    );
  });

  test("leads from a place back to the month that stands there", () => {
    fc.assert(
      fc.property(events, width, (busy, wide) => {
        const axis = axisOf(busy, [], wide);
        for (const { date } of busy) {
          expect(axis.monthAt(axis.x(date) + 1e-6)).toBe(monthOf(date));
        }
        expect(axis.monthAt(-5)).toBe(axis.first);
        expect(axis.monthAt(wide + 5)).toBe(axis.last);
      })
    );
  });

  test("gives a month more room the more events its busiest lane has", () => {
    const busy: Busy[] = [
      { date: "2024-03", lane: "a" },
      { date: "2024-03-09", lane: "a" },
      { date: "2024-05-01", lane: "a" },
      { date: "2024-05-02", lane: "b" },
    ];
    const axis = axisOf(busy, [], 500);
    const wide = (text: string): number =>
      axis.startOf(monthOf(text) + 1) - axis.startOf(monthOf(text));
    expect(wide("2024-03")).toBeGreaterThan(wide("2024-05"));
    expect(wide("2024-05")).toBeGreaterThan(wide("2024-06"));
    expect(wide("2024-06")).toBeCloseTo(wide("2024-11"));
  });

  test("is made of whole years that touch each other", () => {
    const { years } = axisOf([{ date: "2008-06-02", lane: "a" }], ["2026-11-27"], 300);
    expect(years.map(({ year }) => year)).toHaveLength(19);
    expect(years[0]?.from).toBe(0);
    expect(years[18]?.to).toBeCloseTo(300);
    expect(years.every(({ from }, at) => at === 0 || from === years[at - 1]?.to)).toBe(true);
  });
});

test("a span and a stretch of months overlap where they share a day", () => {
  const stretch = { from: monthOf("2024-04"), to: monthOf("2024-06") };
  expect(overlaps(["2024-03-01", "2024-03-31"], stretch)).toBe(false);
  expect(overlaps(["2024-03-01", "2024-04-01"], stretch)).toBe(true);
  expect(overlaps(["2024-06-30", "2025-01-01"], stretch)).toBe(true);
  expect(overlaps(["2024-07-01", lastDay("2024-07")], stretch)).toBe(false);
});
