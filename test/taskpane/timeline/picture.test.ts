import fc from "fast-check";
import type { Event } from "../../../src/data/schema";
import { recordInUse } from "../../../src/record/inUse";
import {
  pictureOf,
  markWidth,
  rowHeight,
  type Picture,
} from "../../../src/taskpane/timeline/picture";
import { lanes } from "../../../src/taskpane/timeline/lanes";
import { walk, type WalkKey } from "../../../src/taskpane/timeline/walk";
import { yearLabels } from "../../../src/taskpane/timeline/yearLabels";

const { events } = recordInUse().dataset;
const widthOf = (text: string): number => text.length * 7;
const drawn = (width: number, list: readonly Event[] = events, today = "2026-11-27"): Picture =>
  pictureOf({ events: list, today, width, widthOf })!;
const widths = [296, 361, 576];

describe("the picture of the timeline", () => {
  test.each(widths)(
    "has a mark for every event on record, apart from each other, at %i px",
    (width) => {
      const { marks } = drawn(width);
      expect(marks.map(({ event }) => event.id).sort()).toEqual(events.map(({ id }) => id).sort());
      const meeting = marks.filter((one, at) =>
        marks
          .slice(at + 1)
          .some(
            (other) =>
              Math.abs(one.x - other.x) < markWidth - 1e-6 &&
              Math.abs(one.y - other.y) < rowHeight - 1e-6
          )
      );
      expect(meeting).toEqual([]);
    }
  );

  test.each(widths)("names every turning point, and is lower than 330 px, at %i px", (width) => {
    const { flags, height } = drawn(width);
    const turning = events.flatMap((event) => event.turning ?? []);
    expect(flags.map(({ text }) => text).sort()).toEqual([...turning, "Today"].sort());
    expect(height).toBeLessThan(330);
  });

  test("keeps each mark within its lane, and near its day at 600 px", () => {
    const { marks, lanes: placed, axis } = drawn(576);
    for (const { event, lane, x, y } of marks) {
      const { top, height } = placed.find((each) => each.lane === lane)!;
      expect(y).toBeGreaterThan(top);
      expect(y).toBeLessThan(top + height);
      expect([event.id, Math.abs(x - axis.x(event.date)) < 24]).toEqual([event.id, true]);
    }
  });

  test("draws what lasts as bars: to its end, or to today where it goes on", () => {
    const { bars, axis } = drawn(576);
    const venture = bars.find(({ label }) => label?.text === "Joint venture")!;
    expect(venture.open).toBe(true);
    expect(venture.to).toBeCloseTo(axis.x("2026-11-27"));
    const talks = bars.find(({ label }) => label?.text === "Talks")!;
    expect(talks.open).toBe(false);
    expect(talks.to).toBeLessThan(venture.to);
  });

  test("marks today only where the record is near", () => {
    expect(drawn(400, events, "2027-06-01").today).toBeDefined();
    expect(drawn(400, events, "2060-01-01").today).toBeUndefined();
    expect(drawn(400, events, "1970-01-01").today).toBeUndefined();
  });

  test("is none without events or room", () => {
    expect(pictureOf({ events: [], today: "2026-11-27", width: 400, widthOf })).toBeUndefined();
    expect(pictureOf({ events, today: "2026-11-27", width: 0, widthOf })).toBeUndefined();
  });

  test("takes any dates and a thousand events without marks over each other", () => {
    const [any] = events;
    const date = fc
      .tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([year, month, day]) => `${year}-${String(month).padStart(2, "0")}${day ? "-28" : ""}`);
    const list = fc.array(
      fc.record({ date, theme: fc.constantFrom(...events.map((e) => e.theme)) }),
      {
        minLength: 1,
        maxLength: 60,
      }
    );
    fc.assert(
      fc.property(list, fc.integer({ min: 100, max: 700 }), (rows, width) => {
        const made = rows.map((row, at) => ({ ...any!, ...row, until: undefined, id: `e${at}` }));
        const { marks } = drawn(width, made);
        const cells = marks.map(({ x, y }) => [y, x] as const);
        const meeting = cells.some(([y, x], at) =>
          cells
            .slice(at + 1)
            .some(([other, at2]) => other === y && Math.abs(x - at2) < markWidth - 1e-6)
        );
        expect(meeting).toBe(false);
      }),
      { numRuns: 40 }
    );
    const crowd = Array.from({ length: 1000 }, (_, at) => ({ ...any!, id: `e${at}` }));
    expect(drawn(300, crowd).marks).toHaveLength(1000);
  });
});

describe("walking the picture", () => {
  const { marks } = drawn(361);
  const at = (id: string) => marks.find(({ event }) => event.id === id)!;
  const go = (id: string, key: WalkKey): string => walk(marks, at(id), key).event.id;

  test("leads by arrows through every event of a lane and from lane to lane", () => {
    for (const lane of lanes) {
      const own = events.filter((event) => event.lane === lane);
      let mark = marks.find(
        (each) =>
          each.event.id ===
          own
            .map(({ date, id }) => `${date} ${id}`)
            .sort()[0]
            ?.split(" ")[1]
      )!;
      const seen = [mark.event.id];
      for (;;) {
        const next = walk(marks, mark, "ArrowRight");
        if (next === mark) break;
        mark = next;
        seen.push(mark.event.id);
      }
      expect(seen.sort()).toEqual(own.map(({ id }) => id).sort());
    }
    const down = go("jlr-chery-talks-reported", "ArrowDown");
    expect(at(down).event.lane).toBe("Chery in Britain");
    expect(at(go(down, "ArrowUp")).event.lane).toBe("partnership");
  });

  test("stays at the edges; Home and End lead to the first and last event of all", () => {
    expect(go("tata-buys-jlr", "ArrowLeft")).toBe("tata-buys-jlr");
    expect(go("jlr-chery-jv-signed", "ArrowUp")).toBe("jlr-chery-jv-signed");
    expect(go("omoda-uk-launch", "Home")).toBe("tata-buys-jlr");
    expect(go("omoda-uk-launch", "End")).toBe(events[events.length - 1]?.id);
  });
});

test("the years under the picture never meet, the first and the last among them", () => {
  for (const width of widths) {
    const labels = [...yearLabels(drawn(width).axis, widthOf)].sort((a, b) => a.x - b.x);
    expect(labels[0]?.text).toBe("2008");
    expect(labels[labels.length - 1]?.text).toBe("2026");
    labels.forEach(({ text, x }, at) => {
      const next = labels[at + 1];
      if (next) expect(x + widthOf(text)).toBeLessThan(next.x);
    });
  }
});
