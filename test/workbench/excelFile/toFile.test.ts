import { read } from "@e965/xlsx";
import fc from "fast-check";
import { cellName } from "../../../src/workbook/address";
import type { Contents } from "../../../src/workbook/copy";
import type { Block, Cell, Value } from "../../../src/workbook/port";
import { toFile, type Frame } from "../../../src/workbench/excelFile/toFile";
import { readFile } from "./readFile";

const functions = new Map([
  ["SUM", { least: 1, most: 255 }],
  ["IFNA", { least: 2, most: 2 }],
]);
const plain: Frame = { isHidden: false, widths: [], hiddenColumns: [], hiddenRows: [], merged: [] };

/** Half of a letter outside the basic plane, which no file can hold. */
const halfLetter = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
/** What the library's reader takes for a letter in another form, twice over. */
const readTwice = /\r|_x[0-9a-f]{4}_|&[#\w]+;/i;
const text = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 40 }),
    fc.constantFrom(
      "1-2",
      "=1+1",
      "007",
      "5%",
      "TRUE",
      "2026-11-27",
      " two  blanks ",
      "first\nsecond",
      "a\u0001b",
      "#SPILL!",
      "<b>R&D</b>",
      "'quoted'"
    )
  )
  .filter((each) => each !== "" && !halfLetter.test(each) && !readTwice.test(each));
const number = fc
  .oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer())
  .map((each) => (Object.is(each, -0) ? 0 : each));
const error = fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!");
/** Texts that name what every object has. */
const inherited = fc.constantFrom("valueOf", "constructor", "__proto__", "toString");
const value: fc.Arbitrary<Value> = fc.oneof(text, inherited, number, fc.boolean(), error);
const format = fc.constantFrom(
  "General",
  "0.0%",
  "#,##0",
  "yyyy-mm-dd",
  "0.00E+00",
  '0 "cars"',
  "@"
);
const formula = fc.constantFrom(
  ["", ""],
  ["", ""],
  ["=A1*2", "A1*2"],
  ['=SUM($A$1:B9,"a&b")', 'SUM($A$1:B9,"a&b")'],
  ["=ifna('Two words'!A1,0)", "_xlfn.IFNA('Two words'!A1,0)"],
  ["=LET(x,1,x)", ""]
);
const sheetNames = ["Sheet1", "Two words", "It's", "2026"];
const at = fc.record({ row: fc.nat(30), column: fc.nat(12) });
const cells = fc.uniqueArray(fc.tuple(at, value, format, formula), {
  selector: ([place]) => cellName(place),
  maxLength: 40,
});
const block = fc.record({
  sheet: fc.constantFrom(...sheetNames),
  row: fc.nat(1_000_000),
  column: fc.nat(16_000),
  rows: fc.integer({ min: 1, max: 40_000 }),
  columns: fc.integer({ min: 1, max: 300 }),
});
const marks = fc.uniqueArray(fc.tuple(fc.nat(9_999), fc.option(block, { nil: undefined })), {
  selector: ([number]) => number,
  maxLength: 10,
});
const frame = fc.record({
  isHidden: fc.boolean(),
  widths: fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 5 }),
  hiddenColumns: fc.constant([]),
  hiddenRows: fc.constant([]),
  merged: fc.constantFrom([], [{ sheet: "", row: 40, column: 1, rows: 2, columns: 3 }]),
});

const fixed = ({ sheet, row, column, rows, columns }: Block): string => {
  const corner = (at: { row: number; column: number }): string =>
    cellName(at).replace(/^[A-Z]+/, "$$$&$$");
  const end = { row: row + rows - 1, column: column + columns - 1 };
  const range =
    rows * columns === 1 ? corner({ row, column }) : `${corner({ row, column })}:${corner(end)}`;
  return `'${sheet.replace("'", "''")}'!${range}`;
};

test("a file holds every value, number format, formula, width, merge, hidden worksheet and hidden name", () => {
  fc.assert(
    fc.property(
      fc.array(cells, { minLength: 4, maxLength: 4 }),
      marks,
      frame,
      (all, named, look) => {
        const contents: Contents = {
          sheets: sheetNames.map((sheet, place) => ({
            name: sheet,
            cells: all[place]!.map(([where, shown, shape, [entered]]): Cell => ({
              sheet,
              ...where,
              value: shown,
              format: shape,
              formula: entered,
            })),
          })),
          names: [],
          marks: named.map(([number, where]) => ({ name: `_ukauto_${number}_0_a`, block: where })),
        };
        const frames = new Map([
          ["Sheet1", plain],
          ["Two words", look],
        ]);
        const file = readFile(toFile(contents, frames, functions));
        expect(file.sheets.map(({ name }) => name)).toEqual(sheetNames);
        for (const [place, sheet] of file.sheets.entries()) {
          const expected = all[place]!.map(([where, shown, shape, [, written]]) => [
            cellName(where),
            { value: shown, formula: written, format: shape },
          ]);
          const found = [...sheet.cells].map(
            ([address, { value: held, formula: has, format: z }]) => [
              address,
              { value: held, formula: has, format: z },
            ]
          );
          expect(new Map(found as [string, unknown][])).toEqual(
            new Map(expected as [string, unknown][])
          );
        }
        const second = file.sheets[1]!;
        expect(second.isHidden).toBe(look.isHidden);
        expect(second.widths).toEqual(look.widths);
        expect(second.merged).toEqual(look.merged.length ? ["B41:D42"] : []);
        expect(file.names).toEqual(
          named.map(([number, where]) => ({
            name: `_ukauto_${number}_0_a`,
            formula: where ? fixed(where) : "#REF!",
            isHidden: true,
          }))
        );
      }
    ),
    { numRuns: 200 }
  );
});

const cell = (shown: Value, more: Partial<Cell> = {}): Cell => ({
  ...{ sheet: "Sheet1", row: 0, column: 0, formula: "", value: shown, format: "General" },
  ...more,
});
const one = (...held: Cell[]): Contents => ({
  sheets: [{ name: "Sheet1", cells: held }],
  names: [],
  marks: [],
});
const fileOf = (contents: Contents) => readFile(toFile(contents, new Map(), functions));

test("a formula that fills many cells is an array there, and so is one that takes a range as one cell would", () => {
  const spill = { sheet: "Sheet1", row: 0, column: 0, rows: 3, columns: 1 };
  const spilledFrom = { sheet: "Sheet1", row: 0, column: 0 };
  const [sheet] = fileOf(
    one(
      cell(2, { formula: "=C1:C3*2", spill }),
      cell(4, { row: 1, spilledFrom }),
      cell(6, { row: 2, spilledFrom }),
      cell(12, { row: 5, formula: "=SUM(C1:C3*2)" }),
      cell(6, { row: 6, formula: "=SUM(C1:C3)" })
    )
  ).sheets;
  const arrays = [...sheet!.cells].map(([address, { array, value: shown }]) => [
    address,
    array,
    shown,
  ]);
  expect(arrays).toEqual([
    ["A1", "A1:A3", 2],
    // The reader counts the cells of an array to it, with no formula of their own.
    ["A2", "A1:A3", 4],
    ["A3", "A1:A3", 6],
    ["A6", "A6", 12],
    ["A7", undefined, 6],
  ]);
});

test("names of the workbook and of one worksheet are there, a call of UKAUTO in them to the letter", () => {
  const names = [
    { name: "rate", formula: "=Sheet1!$A$1" },
    { name: "sold", formula: '=UKAUTO.SALES("Omoda",2025)', sheet: "Sheet1" },
    { name: "newer", formula: "=LET(x,1,x)" },
  ];
  const { names: found } = fileOf({ ...one(cell(1)), names });
  expect(found.map(({ name, formula: stands, isHidden }) => [name, stands, isHidden])).toEqual([
    ["rate", "Sheet1!$A$1", false],
    ["sold", 'UKAUTO.SALES("Omoda",2025)', false],
  ]);
});

test("a number format that Excel would not read is left out, and so are more than Excel takes", () => {
  const formats = [
    "yyyy-mm-dd",
    "wrong £ [",
    ...Array.from({ length: 300 }, (_, each) => `0.0"${each}"`),
  ];
  const [sheet] = fileOf(one(...formats.map((z, row) => cell(row, { row, format: z })))).sheets;
  const found = [...sheet!.cells.values()].map(({ format: z }) => z);
  expect(found.slice(0, 3)).toEqual(["yyyy-mm-dd", "General", '0.0"0"']);
  expect(new Set(found).size).toBeLessThanOrEqual(200);
  expect([...sheet!.cells.values()].map(({ value: shown }) => shown)).toEqual(
    formats.map((_, row) => row)
  );
});

test("a text that looks like a letter as files write it says that it is none", () => {
  const bytes = toFile(
    one(cell("_x0041_"), cell("a_x000d_ &amp;", { row: 1 })),
    new Map(),
    functions
  );
  // The library's reader would decode them twice, so that the file itself is read here.
  const { files } = read(bytes, { bookFiles: true }) as unknown as {
    files: Record<string, { content: Uint8Array }>;
  };
  const written = new TextDecoder().decode(files["xl/worksheets/sheet1.xml"]!.content);
  expect(written).toContain("<v>_x005F_x0041_</v>");
  expect(written).toContain("<v>a_x005F_x000d_ &amp;amp;</v>");
});

test("rows and columns that nothing stands in cost nothing", () => {
  const [sheet] = fileOf(one(cell("first"), cell("last", { row: 900_000, column: 100 }))).sheets;
  expect([...sheet!.cells.keys()]).toEqual(["A1", "CW900001"]);
});

test.each([
  [
    "a text longer than a cell of Excel takes",
    one(cell("x".repeat(40_000))),
    /Sheet1!A1 holds 40,000 characters.*Shorten it, then save again/,
  ],
  [
    "a long name",
    { ...one(), sheets: [{ name: "x".repeat(32), cells: [] }] },
    /more than 31 characters. Rename it, then save again/,
  ],
  [
    "a name with a stroke",
    { ...one(), sheets: [{ name: "a/b", cells: [] }] },
    /"a\/b".*holds one of/,
  ],
  [
    "two names that differ by a letter case",
    { ...one(), sheets: ["a", "A"].map((name) => ({ name, cells: [] })) },
    /"A".*same name/,
  ],
])("%s is refused with what to do", (_, contents, words) => {
  expect(() => fileOf(contents)).toThrow(words);
});
