import { planBasis } from "../../../src/features/basis/basis";
import {
  replaceFormulas,
  reversed,
  type Replacement,
} from "../../../src/features/basis/replaceFormulas";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";
const at = (row: number) => ({ sheet, row, column: 0 });
const gap = "=UKAUTO.TARGETGAP(2035)";
const latest = '=UKAUTO.TARGETGAP(2035,"latest")';

let workbook: MemoryWorkbook;
const formulas = async (rows: number): Promise<string[]> =>
  (await workbook.cells(Array.from({ length: rows }, (_, row) => at(row)))).map(
    (cell) => cell?.formula || String(cell?.value)
  );
async function planned(rows: number): Promise<readonly Replacement[]> {
  await workbook.write([{ ...at(0), cells: Array.from({ length: rows }, () => [gap]) }]);
  return (await planBasis(workbook, metadata, "workbook", "latest")).changes;
}

beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

describe("changing the basis", () => {
  test("writes the basis into each formula, and undo puts back every letter", async () => {
    const changes = await planned(3);
    const { written } = await replaceFormulas(workbook, changes);
    expect(await formulas(3)).toEqual([latest, latest, latest]);
    await replaceFormulas(workbook, reversed(written));
    expect(await formulas(3)).toEqual([gap, gap, gap]);
  });

  test("leaves a cell alone that was edited after the preview, and lists it", async () => {
    const changes = await planned(2);
    await workbook.write([{ ...at(1), cells: [["=1+1"]] }]);
    const { written, changed } = await replaceFormulas(workbook, changes);
    expect([written.length, changed]).toEqual([1, [changes[1]]]);
    expect(await formulas(2)).toEqual([latest, "=1+1"]);
  });

  test("undo after a row was inserted writes over no note", async () => {
    const { written } = await replaceFormulas(workbook, await planned(2));
    await workbook.write([{ ...at(0), cells: [["my note"], [latest], [latest]] }]);
    const undone = await replaceFormulas(workbook, reversed(written));
    expect(undone.changed).toHaveLength(1);
    expect(await formulas(3)).toEqual(["my note", gap, latest]);
  });

  test("what was written before Cancel is noted for undo", async () => {
    const changes = await planned(450);
    const stop = new AbortController();
    const noted: Replacement[] = [];
    const progress = (done: number): void => void (done >= 200 && stop.abort());
    await expect(
      replaceFormulas(workbook, changes, { progress, signal: stop.signal }, (part) =>
        noted.push(...part)
      )
    ).rejects.toThrow("Stopped after 200 of 450.");
    expect(noted).toHaveLength(200);
    await replaceFormulas(workbook, reversed(noted));
    expect(new Set(await formulas(450))).toEqual(new Set([gap]));
  });

  test("what a write that is refused halfway has done is noted for undo", async () => {
    const changes = await planned(10);
    const noted: Replacement[] = [];
    workbook.failAfter(4);
    await expect(
      replaceFormulas(workbook, changes, undefined, (part) => noted.push(...part))
    ).rejects.toThrow("busy");
    workbook.failAfter(Infinity);
    expect((await formulas(10)).filter((each) => each === latest)).toHaveLength(4);
    const undone = await replaceFormulas(workbook, reversed(noted));
    expect(undone.changed).toEqual([]);
    expect(new Set(await formulas(10))).toEqual(new Set([gap]));
  });

  test("cells that cannot be written, or whose worksheet is gone, are listed and the rest is written", async () => {
    const changes = await planned(1);
    const locked = await workbook.addSheet("It's locked");
    workbook.protect(locked, "the worksheet is protected");
    const others = [locked, "Gone"].map((name) => ({ ...changes[0]!, sheet: name }));
    const { written, obstacles } = await replaceFormulas(workbook, [...others, ...changes]);
    expect(written).toEqual(changes);
    expect(obstacles.map(({ sheet: name, reason }) => [name, reason])).toEqual([
      [locked, "the worksheet is protected"],
      ["Gone", "the worksheet is no longer there"],
    ]);
  });
});
