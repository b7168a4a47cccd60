import fc from "fast-check";
import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { frozenCells } from "../../../src/features/freeze/frozenCells";
import type { Cell, WorkbookPort } from "../../../src/workbook/port";
import { receiptSheet } from "../../../src/features/freeze/layout";
import { readLedger, type Entry } from "../../../src/features/freeze/ledger";
import { resumeFreeze } from "../../../src/features/freeze/resume";
import { thaw } from "../../../src/features/freeze/thaw";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";
const edition = "2026-11";
const formulas = [
  '=UKAUTO.SALES("Omoda",2025)',
  '=UKAUTO.SALES("Omda",2025)',
  '=UKAUTO.STATUS("production","UK",2025)',
  "=UKAUTO.TOPBRANDS(2,2025)",
  '=UKAUTO.BRANDS("Chery group")',
  '=SUM(UKAUTO.SALES("Omoda",2025),1)',
] as const;
const formats = ["General", "#,##0", "0.0%"] as const;

/** Formulas with formats, four rows apart so that each has room to spill. */
const layouts = fc.array(fc.tuple(fc.constantFrom(...formulas), fc.constantFrom(...formats)), {
  minLength: 1,
  maxLength: 12,
});

async function filled(layout: readonly (readonly [string, string])[]): Promise<MemoryWorkbook> {
  const workbook = memoryWorkbook(calculator, metadata);
  await workbook.write(
    layout.map(([formula, format], place) => ({
      sheet,
      row: place * 4,
      column: 0,
      cells: [[formula]],
      formats: [[format]],
    }))
  );
  return workbook;
}

async function everything(workbook: MemoryWorkbook): Promise<Cell[]> {
  const used = (await workbook.used(sheet))!;
  const cells: Cell[] = [];
  for (let row = 0; row < used.row + used.rows; row++) {
    for (let column = 0; column < 5; column++)
      cells.push(await workbook.cell({ sheet, row, column }));
  }
  return cells;
}

const shown = (cells: readonly Cell[]): unknown[] => cells.map(({ value }) => value);
const entriesOf = async (of: WorkbookPort): Promise<readonly Entry[]> =>
  (await readLedger(of)).entries;
const answering = { calculator, metadata, edition };
const frozen = async (workbook: MemoryWorkbook): Promise<number> =>
  (await freeze(workbook, await planFreeze(workbook, "workbook"), answering)).frozen;

describe("freeze and thaw", () => {
  test("a frozen worksheet shows the same values without a formula, and thaws to the very same cells", async () => {
    await fc.assert(
      fc.asyncProperty(layouts, async (layout) => {
        const workbook = await filled(layout);
        const before = await everything(workbook);
        expect(await frozen(workbook)).toBe(layout.length);
        const still = await everything(workbook);
        expect(shown(still)).toEqual(shown(before));
        expect(still.filter(({ formula }) => formula)).toEqual([]);
        const { thawed, left } = await thaw(workbook, "workbook", answering);
        expect([thawed, left]).toEqual([layout.length, []]);
        expect(await everything(workbook)).toEqual(before);
      }),
      { numRuns: 40 }
    );
  });

  test("wherever a freeze stops, it goes on or is undone, and nothing is lost", async () => {
    await fc.assert(
      fc.asyncProperty(layouts, fc.nat(40), fc.boolean(), async (layout, writings, goesOn) => {
        const workbook = await filled(layout);
        const before = await everything(workbook);
        workbook.failAfter(writings);
        await frozen(workbook).catch(() => undefined);
        workbook.failAfter(Infinity);
        expect(shown(await everything(workbook))).toEqual(shown(before));
        if (goesOn) await resumeFreeze(workbook, answering);
        await thaw(workbook, "workbook", answering);
        expect(await everything(workbook)).toEqual(before);
        expect(await frozenCells(workbook)).toMatchObject({ frozen: 0, planned: 0 });
      }),
      { numRuns: 60 }
    );
  });

  test("a cell that was changed since keeps the change, and is listed with its formula", async () => {
    const workbook = await filled([
      [formulas[0], "General"],
      [formulas[3], "General"],
    ]);
    await frozen(workbook);
    await workbook.write([{ sheet, row: 5, column: 1, cells: [["mine"]] }]);
    const { thawed, left } = await thaw(workbook, "workbook", answering);
    expect(thawed).toBe(1);
    expect(left).toEqual([
      {
        ...{ sheet, row: 4, column: 0, formula: formulas[3] },
        reason: "its value was changed since then",
      },
    ]);
    expect((await workbook.cell({ sheet, row: 5, column: 1 })).value).toBe("mine");
  });

  test("what cannot be written is listed before the start and left as it is", async () => {
    const workbook = await filled([[formulas[0], "General"]]);
    const other = await workbook.addSheet("Locked");
    await workbook.write([{ sheet: other, row: 0, column: 0, cells: [[formulas[0]]] }]);
    workbook.protect(other, "the worksheet is protected");
    const plan = await planFreeze(workbook, "workbook");
    expect(plan.cells).toHaveLength(1);
    expect(plan.obstacles).toEqual([
      { sheet: other, row: 0, column: 0, reason: "the worksheet is protected" },
    ]);
    await freeze(workbook, plan, answering);
    expect((await workbook.cell({ sheet: other, row: 0, column: 0 })).formula).toBe(formulas[0]);
  });

  test("a cell that was calculated anew before the freeze went on is frozen with what it shows now", async () => {
    const workbook = await filled([[formulas[0], "General"]]);
    workbook.failAfter(2);
    await frozen(workbook).catch(() => undefined);
    workbook.failAfter(Infinity);
    const [receipt] = await entriesOf(workbook);
    expect(receipt?.state).toBe("planned");
    await workbook.write([
      { sheet: receiptSheet, row: 1, column: 9, cells: [["1x1-other"]], text: true },
    ]);
    expect((await resumeFreeze(workbook, answering)).frozen).toBe(1);
    expect((await entriesOf(workbook)).map(({ state }) => state)).toEqual(["dropped", "frozen"]);
    expect((await workbook.cell({ sheet, row: 0, column: 0 })).value).toBe(19855);
  });

  test("each receipt has the formula, the value, the citation, the status and the edition", async () => {
    const workbook = await filled([[formulas[0], "General"]]);
    await frozen(workbook);
    const [receipt] = await entriesOf(workbook);
    expect(receipt).toMatchObject({
      state: "frozen",
      formula: formulas[0],
      value: 19855,
      edition,
      status: "outturn",
      citation: expect.stringContaining("SMMT") as unknown,
      format: "#,##0",
      formatBefore: "General",
    });
  });
});
