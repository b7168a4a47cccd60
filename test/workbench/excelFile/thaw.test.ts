import fc from "fast-check";
import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { readLedger } from "../../../src/features/freeze/ledger";
import { receiptSheet } from "../../../src/features/freeze/layout";
import { thaw } from "../../../src/features/freeze/thaw";
import type { Cell, WorkbookPort } from "../../../src/workbook/port";
import { excelFile } from "../../../src/workbench/excelFile/excelFile";
import { insert } from "../../workbook/edits";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";
import { contentsOf, openIn, readFile, type FileContents } from "./readFile";

const sheet = "Sheet1";
const answering = { calculator, metadata, edition: "2026-11" };
const functions = new Map([["SUM", { least: 1, most: 255 }]]);

const formulas = [
  '=UKAUTO.SALES("Omoda",2025)',
  '=UKAUTO.SALES("Omda",2025)',
  '=UKAUTO.STATUS("production","UK",2025)',
  "=UKAUTO.TOPBRANDS(2,2025)",
  '=UKAUTO.BRANDS("Chery group")',
  "=UKAUTO.SALES($A$1,2025)",
  '=SUM(UKAUTO.SALES("Omoda",2025),1)',
  "=sold",
];
const layouts = fc.array(
  fc.tuple(fc.constantFrom(...formulas), fc.constantFrom("General", "#,##0", "0.0%")),
  { minLength: 1, maxLength: 8 }
);

/** Formulas four rows apart, so that each has room to spill, beside a label each. */
async function filled(layout: readonly (readonly [string, string])[]): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook(calculator, metadata);
  workbook.name("sold", '=UKAUTO.SALES("Jaecoo",2025)');
  await workbook.write([
    { sheet, row: 0, column: 0, cells: [["Omoda", "1-2", 45_658, true, "#N/A"]], text: true },
    ...layout.map(([formula, format], place) => ({
      sheet,
      row: 2 + place * 4,
      column: 0,
      cells: [[`label ${place}`, formula]],
      formats: [["General", format]],
    })),
  ]);
  return workbook;
}

const save = async (workbook: WorkbookPort): Promise<FileContents> => {
  const contents = await contentsOf(workbook);
  const { bytes } = await excelFile({ contents, frames: new Map() }, functions, answering);
  return readFile(bytes);
};
const opened = async (file: FileContents): Promise<MemoryWorkbook> => {
  const workbook = memoryWorkbook(calculator, metadata);
  workbook.name("sold", '=UKAUTO.SALES("Jaecoo",2025)');
  await openIn(workbook, file);
  return workbook;
};
const cellsOf = async (workbook: WorkbookPort): Promise<readonly Cell[]> => {
  const { sheets } = await contentsOf(workbook);
  const cells = sheets.flatMap((each) => (each.name === sheet ? each.cells : []));
  return [...cells].sort((one, other) => one.row - other.row || one.column - other.column);
};

test("a saved file shows every value and thaws to every formula in its cell, and the workbook is as it was", async () => {
  await fc.assert(
    fc.asyncProperty(layouts, async (layout) => {
      const workbook = await filled(layout);
      const before = await cellsOf(workbook);
      const file = await save(workbook);
      expect(await cellsOf(workbook)).toEqual(before);
      expect(await workbook.sheets()).toEqual([sheet]);
      expect(await workbook.marks()).toEqual([]);
      for (const each of file.sheets[0]!.cells.values()) expect(each.formula).toBe("");

      const there = await opened(file);
      const values = (cells: readonly Cell[]) =>
        cells
          .filter(({ value }) => value !== "")
          .map(({ row, column, value }) => [row, column, value]);
      expect(values(await cellsOf(there))).toEqual(values(before));
      const { thawed, left, unreadable } = await thaw(there, "workbook", answering);
      expect({ thawed, left, unreadable }).toEqual({
        thawed: layout.length,
        left: [],
        unreadable: [],
      });
      expect(await cellsOf(there)).toEqual(before);
    }),
    { numRuns: 40 }
  );
});

test("the marks of a saved file follow its cells", async () => {
  const there = await opened(await save(await filled([["=UKAUTO.SALES($A$1,2025)", "#,##0"]])));
  await there.edit((state) =>
    insert(state, { sheet, axis: "row", at: 0, count: 2, from: 0, to: Infinity })
  );
  expect(await thaw(there, "workbook", answering)).toMatchObject({ thawed: 1, left: [] });
  expect(await there.cell({ sheet, row: 4, column: 1 })).toMatchObject({
    formula: "=UKAUTO.SALES($A$3,2025)",
    value: 19855,
  });
});

test("a workbook that is frozen in part keeps its receipts in the file, which adds the rest", async () => {
  const workbook = await filled([
    ['=UKAUTO.SALES("Omoda",2025)', "#,##0"],
    ["=UKAUTO.TOPBRANDS(2,2025)", "General"],
  ]);
  const before = await cellsOf(workbook);
  workbook.selectBlock({ sheet, row: 2, column: 1, rows: 1, columns: 1 });
  await freeze(workbook, await planFreeze(workbook, "selection"), answering);
  const first = (await readLedger(workbook)).entries;
  const file = await save(workbook);
  expect(file.sheets.map(({ name }) => name)).toEqual([sheet, receiptSheet]);
  const there = await opened(file);
  const { entries } = await readLedger(there);
  expect(entries.map(({ state, formula }) => [state, formula])).toEqual([
    ["frozen", '=UKAUTO.SALES("Omoda",2025)'],
    ["frozen", "=UKAUTO.TOPBRANDS(2,2025)"],
  ]);
  expect(entries[0]).toEqual(first[0]);
  expect((await readLedger(workbook)).entries).toEqual(first);
  expect(await thaw(there, "workbook", answering)).toMatchObject({ thawed: 2, left: [] });
  expect(await cellsOf(there)).toEqual(before);
});

test("a table without room goes into the file as #SPILL! with its receipt, and comes back", async () => {
  const workbook = await filled([]);
  await workbook.write([
    { sheet, row: 2, column: 1, cells: [["=UKAUTO.TOPBRANDS(2,2025)"], ["in the way"]] },
  ]);
  const file = await save(workbook);
  expect(file.sheets[0]!.cells.get("B3")).toMatchObject({ value: "#SPILL!", formula: "" });
  const there = await opened(file);
  expect(await thaw(there, "workbook", answering)).toMatchObject({ thawed: 1, left: [] });
  expect(await there.cell({ sheet, row: 2, column: 1 })).toMatchObject({
    formula: "=UKAUTO.TOPBRANDS(2,2025)",
    value: "#SPILL!",
  });
});

test("a formula that not every program reads is a value with a receipt, which a thaw lists until it is entered", async () => {
  const workbook = await filled([]);
  const formula = "=LET(x,2,x*3)";
  await workbook.pretend(formula, [[6]]);
  await workbook.write([{ sheet, row: 2, column: 1, cells: [[formula, "=SUM(A1:B1)"]] }]);
  const contents = await contentsOf(workbook);
  const { bytes, remarks } = await excelFile({ contents, frames: new Map() }, functions, answering);
  expect(remarks).toEqual([
    expect.stringMatching(/formulas on the worksheet of receipts.*: Sheet1!B3\.$/),
  ]);
  const file = readFile(bytes);
  expect(file.sheets[0]!.cells.get("B3")).toMatchObject({ value: 6, formula: "" });
  expect(file.sheets[0]!.cells.get("C3")).toMatchObject({ formula: "SUM(A1:B1)" });
  const there = await opened(file);
  const { left } = await thaw(there, "workbook", answering);
  expect(left).toEqual([
    { sheet, row: 2, column: 1, formula, reason: "its formula calls no UKAUTO function" },
  ]);
  await there.write([{ sheet, row: 2, column: 1, cells: [[formula]] }]);
  expect(await thaw(there, "workbook", answering)).toMatchObject({ thawed: 0, left: [] });
});

test("a formula of UKAUTO on the worksheet of receipts has none of its own, and that is said", async () => {
  const workbook = await filled([["=UKAUTO.TOPBRANDS(2,2025)", "General"]]);
  await freeze(workbook, await planFreeze(workbook, "workbook"), answering);
  await workbook.write([
    { sheet: receiptSheet, row: 9, column: 30, cells: [['=UKAUTO.SALES("Omoda",2025)']] },
  ]);
  const contents = await contentsOf(workbook);
  const { bytes, remarks } = await excelFile({ contents, frames: new Map() }, functions, answering);
  expect(remarks).toEqual([
    "Saved as values without a receipt: 'UKAUTO receipts'!AE10, since it stands on the worksheet of receipts.",
  ]);
  expect(readFile(bytes).sheets[1]!.cells.get("AE10")).toMatchObject({ value: 19855, formula: "" });
});
