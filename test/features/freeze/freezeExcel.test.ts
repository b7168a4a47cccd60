import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { readLedger, type Entry } from "../../../src/features/freeze/ledger";
import { resumeFreeze } from "../../../src/features/freeze/resume";
import { thaw, undoFreeze } from "../../../src/features/freeze/thaw";
import type { WorkbookPort } from "../../../src/workbook/port";
import { fakeExcel, type FakeExcel } from "../../workbook/excel/fakeExcel";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const answering = { calculator, metadata, edition: "2026-11" };
const entriesOf = async (of: WorkbookPort): Promise<readonly Entry[]> =>
  (await readLedger(of)).entries;
const at = (row: number, column = 0) => ({ sheet: "Sheet1", row, column });

let memory: MemoryWorkbook;
let fake: FakeExcel;
beforeEach(() => {
  memory = memoryWorkbook(calculator, metadata);
  fake = fakeExcel(memory);
});
afterEach(() => fake.takeAway());

/** The requests that each act takes on that many formulas, each with an argument from a cell of its own. */
async function requests(count: number): Promise<number[]> {
  memory = memoryWorkbook(calculator, metadata);
  fake.takeAway();
  fake = fakeExcel(memory);
  const port = excelWorkbook(calculator);
  const cells = Array.from({ length: count }, (_, row) => [
    `=UKAUTO.SALES(B${row + 1},2025)`,
    "Omoda",
  ]);
  await memory.write([{ ...at(0), cells }]);
  const counted: number[] = [];
  const counting = async (act: () => Promise<unknown>): Promise<void> => {
    fake.syncs = 0;
    await act();
    counted.push(fake.syncs);
  };
  await counting(async () => freeze(port, await planFreeze(port, "workbook"), answering));
  await counting(() => resumeFreeze(port, answering));
  await counting(() => thaw(port, "workbook", answering));
  expect((await memory.cell(at(count - 1))).formula).toBe(`=UKAUTO.SALES(B${count},2025)`);
  return counted;
}

describe("freeze and thaw in Excel", () => {
  test("take as many requests for 100 cells as for 10", async () => {
    expect(await requests(100)).toEqual(await requests(10));
  });

  test("a brand's card is frozen as the brand's name", async () => {
    const card = '=UKAUTO.BRANDCARD("Omoda")';
    await memory.write([{ ...at(0), cells: [[card]] }]);
    fake.entities.set("Sheet1!A1", "Omoda");
    const port = excelWorkbook(calculator);
    await freeze(port, await planFreeze(port, "workbook"), answering);
    fake.entities.clear();
    expect(await memory.cell(at(0))).toMatchObject({ formula: "", value: "Omoda" });
    expect((await entriesOf(memory))[0]).toMatchObject({ value: "Omoda", formula: card });
    expect((await thaw(port, "workbook", answering)).thawed).toBe(1);
    expect((await memory.cell(at(0))).formula).toBe(card);
  });

  test("texts that look like formulas or numbers stay what they were", async () => {
    const formula = '=UKAUTO.STATUS("production","UK",2025)';
    const port = excelWorkbook(calculator);
    for (const text of ["=1+1", "'quoted", "007", "2025-08", "-x"]) {
      await memory.write([{ ...at(0), cells: [[formula]] }]);
      await memory.pretend(formula, [[text]]);
      await freeze(port, await planFreeze(port, "workbook"), answering);
      expect(await memory.cell(at(0))).toMatchObject({ formula: "", value: text });
      expect((await thaw(port, "workbook", answering)).thawed).toBe(1);
      expect((await memory.cell(at(0))).formula).toBe(formula);
    }
  });
});

describe("the number format of a formula", () => {
  const sales = '=UKAUTO.SALES("Omoda",2025)';
  /** Lets Excel refuse in the middle of a freeze, just behind the number format. */
  async function refusedBehindFormat(): Promise<WorkbookPort> {
    for (let steps = 1; steps < 400; steps++) {
      fake.takeAway();
      memory = memoryWorkbook(calculator, metadata);
      fake = fakeExcel(memory);
      const port = excelWorkbook(calculator);
      await memory.write([{ ...at(0), cells: [[sales]] }]);
      const plan = await planFreeze(port, "workbook");
      fake.stepsLeft = steps;
      await freeze(port, plan, answering).catch(() => undefined);
      fake.stepsLeft = Infinity;
      const { formula, format } = await memory.cell(at(0));
      if (format === "#,##0" && formula === sales) return port;
    }
    throw new Error("No freeze was refused between number format and value.");
  }

  test.each([
    ["undone", (port: WorkbookPort) => undoFreeze(port, answering)],
    ["thawed", (port: WorkbookPort) => thaw(port, "workbook", answering)],
  ])("is General again where a freeze was refused behind it and then %s", async (_, end) => {
    await end(await refusedBehindFormat());
    expect(await memory.cell(at(0))).toMatchObject({ formula: sales, format: "General" });
  });

  test.each([
    ["goes on", (port: WorkbookPort) => resumeFreeze(port, answering)],
    [
      "is begun again",
      async (port: WorkbookPort) => freeze(port, await planFreeze(port, "workbook"), answering),
    ],
  ])("comes back with the formula where a freeze was refused behind it and %s", async (_, goOn) => {
    const port = await refusedBehindFormat();
    await goOn(port);
    expect(await memory.cell(at(0))).toMatchObject({ formula: "", format: "#,##0" });
    await thaw(port, "workbook", answering);
    expect(await memory.cell(at(0))).toMatchObject({ formula: sales, format: "General" });
  });
});
