import fc from "fast-check";
import { apart, contains, overlap } from "../../src/workbook/overlap";
import type { Block } from "../../src/workbook/port";

const blocks = fc.array(
  fc.record({
    sheet: fc.constantFrom("Sheet1", "Sheet2"),
    row: fc.nat(6),
    column: fc.nat(6),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  }),
  { maxLength: 5 }
);

function cellsOf(all: readonly Block[]): string[] {
  return all.flatMap(({ sheet, row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, place) =>
      [sheet, row + Math.floor(place / columns), column + (place % columns)].join(" ")
    )
  );
}

test("blocks that are taken apart have the same cells, each of them once", () => {
  fc.assert(
    fc.property(blocks, (all) => {
      expect(cellsOf(apart(all)).sort()).toEqual([...new Set(cellsOf(all))].sort());
    })
  );
});

test("two blocks overlap in the cells that both contain", () => {
  fc.assert(
    fc.property(blocks, ([one, other]) => {
      if (!one || !other) return;
      const both = overlap(one, other);
      const inBoth = cellsOf([one]).filter((cell) => cellsOf([other]).includes(cell));
      expect(both ? cellsOf([both]) : []).toEqual(inBoth);
      if (both) expect(contains(one, both) && contains(other, both)).toBe(true);
    })
  );
});
