import fc from "fast-check";
import { addressOf, blockName, cellName } from "../../src/workbook/address";
import { readReference } from "../../src/workbook/reference";

const [lastRow, lastColumn] = [1_048_575, 16_383];
const sheetName = fc.oneof(
  fc.constantFrom(
    "Sheet1",
    "My sheet",
    "It's",
    "Über",
    "2025",
    "A1",
    "R1C1",
    "YTD2025",
    "a-b",
    "日本"
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((name) => !/[[\]:\\/?*!]|^'|'$/.test(name))
);
const place = fc.record({
  sheet: sheetName,
  row: fc.nat(lastRow),
  column: fc.nat(lastColumn),
});

describe("a reference", () => {
  test("that is written for a block is read as that block, whatever its worksheet is called", () => {
    fc.assert(
      fc.property(place, fc.nat(9), fc.nat(9), (at, more, wider) => {
        const rows = Math.min(more + 1, lastRow - at.row + 1);
        const columns = Math.min(wider + 1, lastColumn - at.column + 1);
        expect(readReference(blockName({ ...at, rows, columns }))).toMatchObject({
          ...at,
          kind: "cells",
          rows,
          columns,
        });
      })
    );
  });

  test("is a cell up to the last row and column of a worksheet, and a name beyond", () => {
    const kinds = ["XFD1048576", "XFE1", "YTD2025", "A1048577", "ABC9999999", "Sheet1!YTD2025"].map(
      (text) => readReference(text)?.kind
    );
    expect(kinds).toEqual(["cells", "name", "name", "name", "name", "name"]);
    expect(cellName({ row: lastRow, column: lastColumn })).toBe("XFD1048576");
    expect(addressOf({ sheet: "YTD2025", row: 0, column: 26 })).toBe("'YTD2025'!AA1");
  });

  test("is read from any corner to any other", () => {
    const block = { row: 1, column: 1, rows: 3, columns: 2 };
    for (const text of ["B2:C4", "C4:B2", "$C$2:B$4"])
      expect(readReference(text)).toMatchObject(block);
  });

  test.each([
    ["A:C", { row: 0, column: 0, rows: 1_048_576, columns: 3, isWhole: true }],
    ["$C:A", { row: 0, column: 0, rows: 1_048_576, columns: 3, isWhole: true }],
    ["Sheet2!2:3", { sheet: "Sheet2", row: 1, column: 0, rows: 2, columns: 16_384, isWhole: true }],
    ["A1:XFD1048576", { rows: 1_048_576, columns: 16_384, isWhole: false }],
    ["B3#", { row: 2, column: 1, spills: true }],
    ["'It''s'!$A$1", { sheet: "It's", isFixed: true }],
    ["$A1", { isFixed: false }],
    ["$A:$B", { isFixed: true }],
    ["$A:B", { isFixed: false }],
  ])("%s is read with its bounds", (text, read) => {
    expect(readReference(text)).toMatchObject({ kind: "cells", ...read });
  });

  test.each([
    "'C:\\books\\[Data.xlsx]Sheet1'!brand",
    "'C:\\books\\[Data.xlsx]Sheet1'!$A$1:B2",
    "'https://host/a b/[Data.xlsx]Sheet1'!A1",
    "[1]!brand",
    "[1]Sheet1!A1",
    "[Data.xlsx]Sheet1!brand",
    "[2]!Fleet[Brand]",
    "Data.xlsx!Fleet[Brand]",
  ])("%s is in another workbook", (text) => {
    expect(readReference(text)).toEqual({ kind: "elsewhere" });
  });

  test.each(["", "1+1", "A1:brand", "A1+", '"A1"', "Fleet[", "A1:B", "SUM(A1)", "#REF!", "A1##"])(
    "%j is none",
    (text) => expect(readReference(text)).toBeUndefined()
  );

  test("of any text at all is read without fail", () => {
    fc.assert(fc.property(fc.string({ maxLength: 40 }), (text) => void readReference(text)));
    const parts = fc.constantFrom(
      "'",
      "[",
      "]",
      "!",
      "A1",
      ":",
      "#",
      "$",
      "b",
      "@",
      " ",
      "9",
      "XFE"
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 12 }), (all) => void readReference(all.join("")))
    );
  });
});
