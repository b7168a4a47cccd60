import fc from "fast-check";
import { Rows, type Extent } from "../../../src/taskpane/timeline/pack";

const room = { width: 300, gap: 1, tolerance: 3, rows: 3 };
const place = fc.double({ min: 0, max: 300, noNaN: true });
const extent = fc
  .tuple(place, place)
  .map(([one, other]) => ({ from: Math.min(one, other), to: Math.max(one, other) }));

interface Taken extends Extent {
  readonly row: number;
}

function meet(things: readonly Taken[]): boolean {
  return things.some((one, at) =>
    things
      .slice(at + 1)
      .some((other) => one.row === other.row && one.from < other.to && other.from < one.to)
  );
}

describe("the rows of a lane", () => {
  test("hold any number of bars and marks without one over the other, all within the width", () => {
    fc.assert(
      fc.property(
        fc.array(extent, { maxLength: 6 }),
        fc.array(place, { maxLength: 200 }),
        (bars, marks) => {
          const rows = new Rows(room);
          const fixed = bars.map((bar) => ({ ...bar, row: rows.fix(bar) }));
          const put = marks.map((middle) => rows.put(middle, 11));
          const placed = put.map(({ row, middle }) => ({
            row,
            from: middle - 5.5,
            to: middle + 5.5,
          }));
          expect(meet([...fixed, ...placed])).toBe(false);
          expect(placed.every(({ from, to }) => from >= 0 && to <= room.width)).toBe(true);
          expect(Math.max(-1, ...[...fixed, ...placed].map(({ row }) => row)) + 1).toBe(rows.count);
        }
      )
    );
  });

  test("leave a mark on its day where it is free, and one after the other in a row while it is near", () => {
    const rows = new Rows(room);
    expect(rows.put(100, 11)).toEqual({ row: 0, middle: 100 });
    expect(rows.put(110, 11)).toEqual({ row: 0, middle: 112 });
    expect(rows.put(101, 11)).toEqual({ row: 1, middle: 101 });
    expect(rows.put(101, 11)).toEqual({ row: 2, middle: 101 });
  });

  test("fill their rows before they take another, however crowded a day is", () => {
    const rows = new Rows(room);
    for (let count = 0; count < 75; count++) rows.put(150, 11);
    expect(rows.count).toBe(3);
    rows.put(150, 11);
    expect(rows.count).toBe(4);
  });

  test("keep off the name of the lane", () => {
    const rows = new Rows(room);
    rows.fix({ from: 0, to: 90 });
    expect(rows.put(40, 11).row).toBe(1);
    expect(rows.put(140, 11).row).toBe(0);
  });
});
