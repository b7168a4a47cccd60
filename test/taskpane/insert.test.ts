import { insertAt } from "../../src/taskpane/parts/insert";
import type { Place, WorkbookPort } from "../../src/workbook/port";
import { excelWorkbook } from "../../src/workbook/excel/workbook";
import { fakeExcel, type FakeExcel } from "../workbook/excel/fakeExcel";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../workbook/memoryWorkbook";

const sheet = "Sheet1";
const at = (row: number, column: number): Place => ({ sheet, row, column });
const omoda = '=UKAUTO.SALES("Omoda",2025)';

let memory: MemoryWorkbook;
let fake: FakeExcel;
beforeEach(() => {
  memory = memoryWorkbook(calculator, metadata);
  fake = fakeExcel(memory);
});
afterEach(() => fake.takeAway());

const hosts: [string, () => WorkbookPort][] = [
  ["a workbook in memory", () => memory],
  ["Excel", () => excelWorkbook(calculator)],
];

describe.each(hosts)("an insertion into %s", (_, open) => {
  test.each(['=""', "a note", '=UKAUTO.SALES("Jaecoo",2025)', 0])(
    "asks before it writes over %j, and writes over nothing else once that is agreed to",
    async (there) => {
      const workbook = open();
      await workbook.write([{ ...at(1, 1), cells: [[there]] }]);
      const asked = await insertAt(workbook, at(1, 1), { cells: [[omoda]] });
      expect(asked).toMatchObject({ kind: "filled", cells: [at(1, 1)] });
      expect((await workbook.cell(at(1, 1))).formula || there).toBe(there);
      if (asked.kind !== "filled") return;
      const done = await insertAt(workbook, at(1, 1), { cells: [[omoda]] }, asked.cells);
      expect([done.kind, (await workbook.cell(at(1, 1))).value]).toEqual(["inserted", 19855]);
    }
  );

  test("of a block asks for one formula in it that shows nothing, and says so", async () => {
    const workbook = open();
    await workbook.write([{ ...at(2, 2), cells: [['=""']] }]);
    const cells = Array.from({ length: 3 }, () => [1, 2, 3]);
    expect(await insertAt(workbook, at(0, 0), { cells })).toEqual({
      kind: "filled",
      reason:
        "C3 holds a formula or text that shows nothing. Select an empty place, or replace what is there.",
      cells: [at(2, 2)],
    });
  });

  test("asks again where more is filled by the time that it was agreed to", async () => {
    const workbook = open();
    await workbook.write([{ ...at(0, 0), cells: [["one"]] }]);
    const cells = [[1, 2]];
    const asked = await insertAt(workbook, at(0, 0), { cells });
    await workbook.write([{ ...at(0, 1), cells: [["two"]] }]);
    const agreed = asked.kind === "filled" ? asked.cells : [];
    expect(await insertAt(workbook, at(0, 0), { cells }, agreed)).toMatchObject({
      kind: "filled",
      cells: [at(0, 0), at(0, 1)],
    });
  });

  test("of a table takes the place of the one that its cell spills, once that is agreed to", async () => {
    const workbook = open();
    await workbook.write([{ ...at(0, 0), cells: [["=UKAUTO.TOPBRANDS(3,2025)"]] }]);
    const table = { cells: [["=UKAUTO.TOPBRANDS(4,2025)"]], spill: { rows: 5, columns: 5 } };
    const asked = await insertAt(workbook, at(0, 0), table);
    expect(asked.kind).toBe("filled");
    const agreed = asked.kind === "filled" ? asked.cells : [];
    expect((await insertAt(workbook, at(0, 0), table, agreed)).kind).toBe("inserted");
    expect((await workbook.cell(at(0, 0))).spill).toMatchObject({ rows: 5, columns: 5 });
  });

  test("of a table is refused where another cell in its room is filled, if only by nothing", async () => {
    const workbook = open();
    await workbook.write([{ ...at(1, 3), cells: [['=""']] }]);
    const table = { cells: [["=UKAUTO.TOPBRANDS(4,2025)"]], spill: { rows: 5, columns: 5 } };
    expect(await insertAt(workbook, at(0, 0), table)).toMatchObject({
      kind: "refused",
      reason: expect.stringMatching(/needs 5 rows and 5 columns.*D2 is filled/) as unknown,
    });
    expect(await workbook.filled({ ...at(0, 0), rows: 5, columns: 5 })).toEqual([at(1, 3)]);
  });
});

test("what cannot be written is refused with its reason", async () => {
  memory.protect(sheet, "the worksheet is protected");
  expect(await insertAt(memory, at(0, 0), { cells: [[1]] })).toEqual({
    kind: "refused",
    reason:
      "Sheet1!A1 cannot be written: the worksheet is protected. Unprotect it, then try again.",
  });
});
