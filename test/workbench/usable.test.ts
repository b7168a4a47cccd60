import fc from "fast-check";
import { isUsable, unusable } from "../../src/workbench/usable";

const cell = { v: 19855, t: 2, f: '=UKAUTO.SALES("Omoda",2025)', s: "style", si: null, p: null };
const spilled = {
  ranges: {
    workbench: {
      one: { 0: { 3: { startRow: 0, endRow: 9, startColumn: 3, endColumn: 5 } } },
    },
  },
  cells: { workbench: { one: { 0: { 3: { v: "Brand", t: 1 } } } } },
};
const sheet = {
  id: "one",
  name: "Mine",
  rowCount: 2000,
  columnCount: 60,
  cellData: { 0: { 0: cell } },
};
const workbook = { id: "workbench", sheetOrder: ["one"], sheets: { one: sheet }, spilled };

const withSheet = (changes: object): object => ({
  ...workbook,
  sheets: { one: { ...sheet, ...changes } },
});

describe("a kept workbook can be used", () => {
  test("where it is one that the grid has written, with what it may leave out", () => {
    expect(unusable(workbook)).toBeUndefined();
    expect(unusable({ sheetOrder: ["one"], sheets: { one: {} } })).toBeUndefined();
    expect(
      unusable(
        withSheet({
          rowCount: 1_048_576,
          columnCount: 16_384,
          freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 },
          mergeData: [{ startRow: 0, endRow: 1, startColumn: 0, endColumn: 1, rangeType: 0 }],
          rowData: { 0: { h: 34, ia: 0 }, 7: null },
          columnData: { 0: { w: 330 } },
          cellData: { 1048575: { 16383: { v: true } }, 4: { 2: null } },
          unknown: "of a later release",
        })
      )
    ).toBeUndefined();
  });

  test.each<[string, unknown, RegExp]>([
    ["a text", "rubbish", /rubbish/],
    ["nothing of a workbook", { mine: 1 }, /sheetOrder/],
    ["null", null, /null/],
    ["a list", [], /list/],
    ["no worksheet", { sheetOrder: [], sheets: {} }, /sheetOrder/],
    ["a worksheet that is missing", { sheetOrder: ["gone"], sheets: {} }, /not in it/],
    ["a worksheet of every object", { sheetOrder: ["toString"], sheets: {} }, /not in it/],
    ["too many worksheets", { ...workbook, sheetOrder: Array(1e5).fill("one") }, /sheetOrder/],
    [
      "more rows than there are",
      withSheet({ rowCount: 2e9 }),
      /sheets\.one\.rowCount: "2000000000"/,
    ],
    ["no columns at all", withSheet({ columnCount: 0 }), /columnCount/],
    ["half a row", withSheet({ rowCount: 0.5 }), /rowCount/],
    ["rows of no height", withSheet({ defaultRowHeight: 0 }), /defaultRowHeight/],
    ["columns of no width", withSheet({ defaultColumnWidth: -1 }), /defaultColumnWidth/],
    ["a zoom of nothing", withSheet({ zoomRatio: 0 }), /zoomRatio/],
    ["a place that is no number", withSheet({ scrollTop: NaN }), /scrollTop/],
    ["a cell far outside", withSheet({ cellData: { 999999999: { 0: cell } } }), /cellData/],
    ["a cell of no place", withSheet({ cellData: { x: { 0: cell } } }), /cellData/],
    ["a cell that is a text", withSheet({ cellData: { 0: { 0: "x" } } }), /cellData/],
    ["a cell that holds a list", withSheet({ cellData: { 0: { 0: { v: [1] } } } }), /cellData/],
    ["a cell that holds no number", withSheet({ cellData: { 0: { 0: { v: NaN } } } }), /cellData/],
    ["a formula that is none", withSheet({ cellData: { 0: { 0: { f: 1 } } } }), /cellData/],
    ["an endless text", withSheet({ cellData: { 0: { 0: { v: "x".repeat(1e7) } } } }), /cellData/],
    [
      "a merge without end",
      withSheet({ mergeData: [{ startRow: 0, endRow: 1e12, startColumn: 0, endColumn: 1 }] }),
      /endRow/,
    ],
    [
      "a merge that ends before it starts",
      withSheet({ mergeData: [{ startRow: 9, endRow: 1, startColumn: 0, endColumn: 1 }] }),
      /ends before it starts/,
    ],
    ["a row of absurd height", withSheet({ rowData: { 0: { h: 1e300 } } }), /rowData/],
    ["a column of negative width", withSheet({ columnData: { 0: { w: -5 } } }), /columnData/],
    [
      "a spill without end",
      {
        ...workbook,
        spilled: { ranges: { workbench: { one: { 0: { 0: { startRow: 0 } } } } }, cells: {} },
      },
      /spilled/,
    ],
    ["styles that are none", { ...workbook, styles: { a: "bold" } }, /styles/],
    ["resources that are none", { ...workbook, resources: [1] }, /resources/],
  ])("but not with %s, which is named", (_, kept, named) => {
    expect(unusable(kept)).toMatch(named);
    expect(isUsable(kept)).toBe(false);
  });

  test("or is refused in words, whatever stands in its place", () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true }), (kept) => {
        expect(typeof unusable(kept)).toBe("string");
      })
    );
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(sheet)), fc.anything(), (key, value) => {
        const reason = unusable(withSheet({ [key]: value }));
        expect(reason === undefined || reason.includes(`sheets.one.${key}`)).toBe(true);
      })
    );
  });
});
