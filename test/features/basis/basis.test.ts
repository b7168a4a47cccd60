import type { Answer } from "../../../src/model/answer";
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
  return (await planBasis(workbook, calculator, metadata, "workbook", "latest")).changes;
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

describe("the plan of a change of basis", () => {
  const plan = async (...cells: string[]) => {
    await workbook.write([{ ...at(0), cells: cells.map((each) => [each]) }]);
    return planBasis(workbook, calculator, metadata, "workbook", "latest");
  };
  const figures = (effects: readonly { before?: Answer; after?: Answer }[]) =>
    effects.map(({ before, after }) =>
      [before, after].map((each) => (each?.kind === "figure" ? each.value : each?.kind))
    );

  test("shows what a formula answers with either basis", async () => {
    const { changes } = await plan("=UKAUTO.PRODUCTION(2025)", gap);
    expect(changes.map(({ effects }) => figures(effects))).toEqual([
      [[738000, 764715]],
      [[562000, 535285]],
    ]);
  });

  test("leaves a formula that answers the same with either basis, and counts it", async () => {
    const { changes, leftAlone, indifferent } = await plan(
      "=UKAUTO.PRODUCTION(2019)",
      "=UKAUTO.PRODUCTION(2024)",
      '=UKAUTO.SALES("Omoda",2025)'
    );
    expect([changes, leftAlone, indifferent]).toEqual([[], [], 2]);
  });

  test("changes a formula whose period stands in a cell, since the cell may hold another one", async () => {
    const { changes } = await plan("=UKAUTO.PRODUCTION(A3)", "", "2019");
    expect(changes.map(({ after }) => after)).toEqual(['=UKAUTO.PRODUCTION(A3,,"latest")']);
    expect(figures(changes[0]!.effects)[0]).toEqual([1381405, 1381405]);
  });

  test("leaves alone what takes its basis from a cell, and names that cell", async () => {
    const { changes, leftAlone } = await plan("=UKAUTO.TARGETGAP(2035,A2)", "briefing");
    expect([changes, leftAlone.map(({ from }) => from)]).toEqual([[], ["Sheet1!A2"]]);
  });

  test("changes each call of a formula that can depend on it, and only those", async () => {
    const mixed = "=UKAUTO.PRODUCTION(2019)+IFERROR(UKAUTO.PRODUCTION(2025),UKAUTO.TARGETGAP())";
    const { changes } = await plan(mixed);
    expect(changes[0]?.after).toBe(
      '=UKAUTO.PRODUCTION(2019)+IFERROR(UKAUTO.PRODUCTION(2025,,"latest"),UKAUTO.TARGETGAP(,"latest"))'
    );
  });

  test("leaves a call around one that changes to the cell", async () => {
    const { changes } = await plan("=UKAUTO.TARGETGAP(UKAUTO.TARGETGAP(2035)*0+2035)");
    const [outer, inner] = changes[0]?.effects ?? [];
    expect([outer?.after, figures([inner!])]).toEqual([undefined, [[562000, 535285]]]);
  });

  test("finds nothing to do where the basis is the new one already, in whatever case", async () => {
    const { changes, indifferent } = await plan('=UKAUTO.TARGETGAP(2035,"LATEST")');
    expect([changes, indifferent]).toEqual([[], 0]);
  });
});
