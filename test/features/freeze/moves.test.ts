import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { frozenAt, frozenByEdition } from "../../../src/features/freeze/frozenCells";
import { readLedger } from "../../../src/features/freeze/ledger";
import { thaw, type Thawed } from "../../../src/features/freeze/thaw";
import type { Value } from "../../../src/workbook/port";
import {
  copySheet,
  deleteSheet,
  insert,
  remove,
  renameSheet,
  reorder,
  type State,
} from "../../workbook/edits";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";
const answering = { calculator, metadata, edition: "2026-11" };
const at = (row: number, column = 0, name = sheet) => ({ sheet: name, row, column });
const rows = (from: number, count = 1) => ({
  ...{ sheet, axis: "row" as const, at: from, count },
  ...{ from: 0, to: Infinity },
});
const status = (brand: string): string => `=UKAUTO.STATUS("registrations","${brand}",2025)`;
const brands = ["Omoda", "Jaecoo", "BYD"];

let workbook: MemoryWorkbook;
beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

async function frozen(cells: readonly (readonly Value[])[], row = 1): Promise<void> {
  await workbook.write([{ ...at(row), cells }]);
  const done = await freeze(workbook, await planFreeze(workbook, "workbook"), answering);
  expect(done.left).toEqual([]);
}
const edit = (change: (state: State) => void): Promise<void> => workbook.edit(change);
const thawed = (): Promise<Thawed> => thaw(workbook, "workbook", answering);
const formula = async (row: number, column = 0, name = sheet): Promise<string> =>
  (await workbook.cell(at(row, column, name))).formula;

describe("a frozen formula comes back into its own cell", () => {
  test("where a row was inserted above it: each brand asks for itself", async () => {
    await frozen(brands.map((brand) => [brand, status(brand)]));
    await edit((state) => insert(state, rows(2)));
    expect((await thawed()).thawed).toBe(3);
    expect(await Promise.all([1, 3, 4].map((row) => formula(row, 1)))).toEqual(brands.map(status));
  });

  test("where a row above is deleted and nothing but #N/A is shown: ten of ten are right", async () => {
    const na = (row: number, column: number): string =>
      `=UKAUTO.SALES("Omda ${row}${column}",2025)`;
    await frozen(
      Array.from({ length: 6 }, (_, row) => [na(row, 0), na(row, 1)]),
      0
    );
    await edit((state) => remove(state, rows(0)));
    expect((await thawed()).thawed).toBe(10);
    for (let row = 0; row < 5; row++)
      expect([await formula(row), await formula(row, 1)]).toEqual([na(row + 1, 0), na(row + 1, 1)]);
  });

  test("and refers to the cells that it referred to, on a worksheet of another name too", async () => {
    const data = await workbook.addSheet("Data");
    await workbook.write([{ ...at(0, 0, data), cells: [["Omoda"]] }]);
    await frozen([
      ["Omoda", "=UKAUTO.SALES(A2,2025)", "=UKAUTO.SALES(Data!$A1,2025)"],
      ["Jaecoo", "=UKAUTO.SALES($A$3,2025)", "=SUM(UKAUTO.SALES(A2:A3,2025))"],
    ]);
    await edit((state) => {
      insert(state, rows(2));
      renameSheet(state, data, "Plan of '26");
    });
    expect((await thawed()).thawed).toBe(4);
    expect([
      await formula(1, 1),
      await formula(1, 2),
      await formula(3, 1),
      await formula(3, 2),
    ]).toEqual([
      "=UKAUTO.SALES(A2,2025)",
      "=UKAUTO.SALES('Plan of ''26'!$A1,2025)",
      "=UKAUTO.SALES($A$4,2025)",
      "=SUM(UKAUTO.SALES(A2:A4,2025))",
    ]);
  });

  test("where two worksheets took each other's name", async () => {
    const other = await workbook.addSheet("Other");
    await workbook.write([{ ...at(1, 0, other), cells: [["BYD", status("BYD")]] }]);
    await frozen([["Omoda", status("Omoda")]]);
    await edit((state) => {
      renameSheet(state, sheet, "between");
      renameSheet(state, other, sheet);
      renameSheet(state, "between", other);
    });
    expect((await thawed()).thawed).toBe(2);
    expect([await formula(1, 1, other), await formula(1, 1)]).toEqual(["Omoda", "BYD"].map(status));
  });
});

describe("a formula whose cell cannot be told is listed and written nowhere", () => {
  const listed = async (): Promise<string[]> =>
    (await thawed()).left.map((each) => `${each.formula} ${each.reason}`);

  test("after a sort of its row, though all values are alike", async () => {
    await frozen(brands.map((brand) => [brand, status(brand)]));
    await edit((state) => reorder(state, { ...at(1), rows: 3, columns: 2 }, "row", [2, 1, 0]));
    expect(await listed()).toEqual([
      `${status("Omoda")} it was sorted, or its labels were changed: it was at "Omoda" and is at "BYD" now`,
      `${status("BYD")} it was sorted, or its labels were changed: it was at "BYD" and is at "Omoda" now`,
    ]);
    expect(await Promise.all([1, 2, 3].map((row) => formula(row, 1)))).toEqual([
      "",
      status("Jaecoo"),
      "",
    ]);
  });

  test("where only a label further away tells that its row was sorted", async () => {
    await frozen(brands.map((brand) => [brand, 2025, status(brand)]));
    await edit((state) => reorder(state, { ...at(1), rows: 3, columns: 3 }, "row", [1, 0, 2]));
    expect(await listed()).toHaveLength(2);
    expect(await formula(1, 2)).toBe("");
  });

  test("where its worksheet was deleted and a copy has its name", async () => {
    await workbook.addSheet("Other");
    await frozen([["Omoda", status("Omoda")]]);
    await edit((state) => {
      copySheet(state, sheet, "copy");
      deleteSheet(state, sheet);
      renameSheet(state, "copy", sheet);
    });
    expect(await listed()).toEqual([`${status("Omoda")} its cell was deleted or pasted over`]);
    expect(await formula(1, 1)).toBe("");
  });

  test("where a cell that it refers to was deleted", async () => {
    await frozen([["Omoda", 2025, "=UKAUTO.SALES(A2,2025)"]]);
    await edit((state) => remove(state, { ...rows(0), axis: "column" }));
    expect(await listed()).toEqual([
      "=UKAUTO.SALES(A2,2025) a cell that its formula refers to was deleted",
    ]);
  });

  test("where a row was inserted into its table", async () => {
    await frozen([["=UKAUTO.TOPBRANDS(2,2025)"]]);
    await edit((state) => insert(state, rows(2)));
    expect(await listed()).toEqual([
      "=UKAUTO.TOPBRANDS(2,2025) rows or columns of its table were inserted or deleted",
    ]);
  });
});

describe("what is frozen", () => {
  const sales = '=UKAUTO.SALES("Omoda",2025)';

  test("is compared once it is thawed: before, after and why", async () => {
    await frozen([["Omoda", sales]]);
    await workbook.pretend(sales, [[19955]]);
    const { changes } = await thaw(workbook, "workbook", { ...answering, edition: "2027-01" });
    expect(changes).toEqual([
      {
        ...at(1, 1),
        before: 19855,
        after: 19955,
        why: expect.stringMatching(
          /^frozen at edition 2026-11, answered by edition 2027-01: outturn/
        ) as unknown,
      },
    ]);
  });

  test("is counted for each edition, of the extent alone", async () => {
    const other = await workbook.addSheet("Other");
    await workbook.write([
      { ...at(0, 0, other), cells: [[sales], ["=SUM(UKAUTO.SALES(A1,2025))"]] },
    ]);
    await frozen([["Omoda", sales]]);
    expect(await frozenByEdition(workbook, "workbook")).toEqual([
      { edition: "", formulas: 1 },
      { edition: "2026-11", formulas: 2 },
    ]);
    await workbook.select(at(0));
    expect(await frozenByEdition(workbook, "sheet")).toEqual([{ edition: "2026-11", formulas: 1 }]);
  });

  test("is known by its cell, wherever that is, with why a thaw would not put it back", async () => {
    await frozen([["Omoda", sales]]);
    await edit((state) => insert(state, rows(0)));
    const ledger = await readLedger(workbook);
    expect(await frozenAt(workbook, ledger, at(1, 1))).toBeUndefined();
    expect(await frozenAt(workbook, ledger, at(2, 1))).toMatchObject({
      formula: sales,
      entry: { value: 19855, status: "outturn", edition: "2026-11" },
    });
    await workbook.write([{ ...at(2, 1), cells: [[7]] }]);
    expect((await frozenAt(workbook, ledger, at(2, 1)))?.doubt).toBe(
      "its value was changed since then"
    );
  });

  test("leaves out a formula on the worksheet of receipts, and lists it", async () => {
    await frozen([["Omoda", sales]]);
    const own = "UKAUTO receipts";
    await workbook.write([{ ...at(0, 30, own), cells: [[sales]] }]);
    expect((await planFreeze(workbook, "workbook")).obstacles).toEqual([
      { ...at(0, 30, own), reason: "it stands on the worksheet of receipts" },
    ]);
  });
});
