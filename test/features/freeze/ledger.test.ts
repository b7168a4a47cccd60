import { freeze, planFreeze } from "../../../src/features/freeze/freeze";
import { frozenCells } from "../../../src/features/freeze/frozenCells";
import { receiptSheet } from "../../../src/features/freeze/layout";
import { readLedger } from "../../../src/features/freeze/ledger";
import { titles } from "../../../src/features/freeze/receipt";
import { thaw, type Thawed } from "../../../src/features/freeze/thaw";
import type { Value } from "../../../src/workbook/port";
import { insert } from "../../workbook/edits";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";
const answering = { calculator, metadata, edition: "2026-11" };
const names = Object.values(titles);
const omoda = '=UKAUTO.SALES("Omoda",2025)';
const at = (row: number, column = 0, name = sheet) => ({ sheet: name, row, column });

let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = memoryWorkbook(calculator, metadata);
  await workbook.write([{ ...at(0), cells: [[omoda], ['=UKAUTO.SALES("Jaecoo",2025)']] }]);
});

const frozen = async (): Promise<unknown> =>
  freeze(workbook, await planFreeze(workbook, "workbook"), answering);
const thawed = (): Promise<Thawed> => thaw(workbook, "workbook", answering);
/** Writes over a column of a receipt, as an analyst does. */
const change = (row: number, title: (typeof names)[number], value: Value): Promise<void> =>
  workbook.write([
    {
      ...at(row, names.indexOf(title), receiptSheet),
      cells: [[value]],
      text: typeof value === "string",
    },
  ]);

describe("each row of the worksheet of receipts is judged alone", () => {
  test("a state in capital letters is a state", async () => {
    await frozen();
    for (const row of [1, 2]) await change(row, "State", "Frozen ");
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 2, unreadable: [] });
    expect((await thawed()).thawed).toBe(2);
  });

  test("columns are found by their titles wherever they stand", async () => {
    await frozen();
    await workbook.edit((state) =>
      insert(state, {
        ...at(0, 0, receiptSheet),
        axis: "column",
        at: 0,
        count: 2,
        from: 0,
        to: Infinity,
      })
    );
    await workbook.write([{ ...at(0, 0, receiptSheet), cells: [["my column"]] }]);
    expect((await thawed()).thawed).toBe(2);
    expect((await readLedger(workbook)).entries.map(({ state }) => state)).toEqual([
      "thawed",
      "thawed",
    ]);
  });

  test.each<[(typeof names)[number], Value, RegExp]>([
    ["State", "done", /its state is "done", which is none of planned/],
    ["Row", 0, /not all whole numbers/],
    ["Column", "B", /not all whole numbers/],
    ["Rows", 1_000_000, /beyond the end of a worksheet|more than 200,000 cells/],
    ["Formula", "SALES", /no formula/],
    ["Sheet", "", /names no worksheet/],
  ])("a %s of %j is named, and stops no other", async (title, value, reason) => {
    await frozen();
    await change(1, title, value);
    if (title === "Rows") await change(1, "Columns", 16_384);
    const { thawed: count, unreadable } = await thawed();
    expect(count).toBe(1);
    expect(unreadable).toEqual([
      { ...at(1, 0, receiptSheet), reason: expect.stringMatching(reason) as unknown },
    ]);
  });

  test("a table as large as a worksheet is refused at once", async () => {
    await frozen();
    for (const [rows, columns] of [
      [200_000, 16_384],
      [1_000_000, 16_384],
    ]) {
      await change(1, "Rows", rows ?? 0);
      await change(1, "Columns", columns ?? 0);
      const { unreadable } = await readLedger(workbook);
      expect(unreadable.map(({ reason }) => reason)).toEqual([
        "its block has more than 200,000 cells",
      ]);
    }
    await change(1, "Number format", `[["0",1e9]]`);
    await change(1, "Rows", 1);
    await change(1, "Columns", 1);
    expect((await thawed()).thawed).toBe(2);
  });

  test.each([
    '=HYPERLINK("https://example.org","x")',
    '=WEBSERVICE("https://example.org")',
    `${omoda}+1`,
  ])("%s in an edited receipt is listed and never entered", async (formula) => {
    await frozen();
    await change(1, "Formula", formula);
    const { left, thawed: count } = await thawed();
    expect([count, left.map((each) => each.formula)]).toEqual([1, [formula]]);
    expect((await workbook.cell(at(0))).formula).toBe("");
  });

  test("frozen cells whose receipts were deleted are counted", async () => {
    await frozen();
    workbook.rename(receiptSheet);
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 0, sheets: [], withoutReceipt: 2 });
  });
});

describe("receipts without marks", () => {
  const first = names.slice(0, names.indexOf("Mark"));
  /** Receipts without the columns from Mark on, and no mark in the workbook. */
  async function withoutMarks(): Promise<void> {
    await frozen();
    await workbook.write([
      {
        ...at(0, first.length, receiptSheet),
        cells: Array.from({ length: 3 }, () => Array<string>(names.length - first.length).fill("")),
      },
    ]);
    await workbook.unmark((await workbook.marks()).map(({ name }) => name));
  }

  test("are listed with their formulas, and no formula is entered", async () => {
    await withoutMarks();
    const { thawed: count, left } = await thawed();
    expect(count).toBe(0);
    expect(left.map(({ row, formula, reason }) => [row, formula, reason])[0]).toEqual([
      0,
      omoda,
      "its receipt names no mark, so its cell is not certain",
    ]);
    expect((await workbook.cell(at(0))).formula).toBe("");
  });

  test("close once the analyst has entered the formula again", async () => {
    await withoutMarks();
    await workbook.write([{ ...at(0), cells: [[omoda]] }]);
    expect((await thawed()).left).toHaveLength(1);
    expect((await readLedger(workbook)).entries.map(({ state }) => state)).toEqual([
      "thawed",
      "frozen",
    ]);
  });

  test("stand beside new ones, whose titles are added", async () => {
    await withoutMarks();
    await workbook.write([{ ...at(5), cells: [[omoda]] }]);
    await frozen();
    expect(
      await workbook.values({ ...at(0, 0, receiptSheet), rows: 1, columns: names.length })
    ).toEqual([names]);
    expect((await thawed()).thawed).toBe(1);
    expect((await workbook.cell(at(5))).formula).toBe(omoda);
  });
});
