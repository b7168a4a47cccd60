import type { TracedCall } from "../../../src/model/calculator";
import type { Answer } from "../../../src/model/answer";
import { changesSince, remember } from "../../../src/features/refresh/changes";
import type { Explained } from "../../../src/workbook/formulas/explain";
import { reasonOf } from "../../../src/features/refresh/reasonOf";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";

describe("what changed in a table", () => {
  test("is listed cell by cell, the first twenty with a count of the rest", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    await workbook.write([{ sheet, row: 3, column: 1, cells: [["=UKAUTO.TOPBRANDS(9,2025)"]] }]);
    const cells = await workbook.find("sheet", /UKAUTO/);
    const [now] = await remember(workbook, cells, calculator, metadata);
    const then = { ...now!, values: now!.values.map((row) => row.map(() => "then")) };
    const { changes } = await changesSince(workbook, [then], calculator, metadata);
    const [first, last] = [changes[0], changes[changes.length - 1]];
    const { rows, columns } = cells[0]!.spill!;
    expect([changes.length, last?.more]).toEqual([20, rows * columns - 20]);
    expect([first?.row, first?.column, first?.before, first?.after]).toEqual([
      3,
      1,
      "then",
      "Rank",
    ]);
    expect(changes.slice(0, -1).every(({ more }) => more === undefined)).toBe(true);
  });

  test("is not listed where the formula is another one by now, or its worksheet is gone", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    await workbook.write([{ sheet, row: 0, column: 0, cells: [["=UKAUTO.EDITION()"]] }]);
    const remembered = await remember(
      workbook,
      await workbook.find("sheet", /UKAUTO/),
      calculator,
      metadata
    );
    await workbook.write([{ sheet, row: 0, column: 0, cells: [["=UKAUTO.TARGET(2035)"]] }]);
    const gone = remembered.map((each) => ({ ...each, cell: { ...each.cell, sheet: "Gone" } }));
    const all = [...remembered, ...gone];
    expect((await changesSince(workbook, all, calculator, metadata)).changes).toEqual([]);
  });
});

test("a table over another one's spill that was calculated too early is not of another edition", async () => {
  const workbook = memoryWorkbook(calculator, metadata);
  const over = '=UKAUTO.FIGURES("sales",A1#,2025)';
  await workbook.write([{ sheet, row: 0, column: 0, cells: [['=UKAUTO.BRANDS("Chery group")']] }]);
  await workbook.write([{ sheet, row: 0, column: 3, cells: [[over]] }]);
  await workbook.pretend(over, [[0], [0]]);
  const cells = await workbook.find("sheet", /UKAUTO/);
  const before = await remember(workbook, cells, calculator, metadata);
  await workbook.pretend(over, undefined);
  const { changes } = await changesSince(workbook, before, calculator, metadata);
  expect(new Set(changes.map(({ why }) => why))).toEqual(
    new Set(["it was last calculated with another edition or with other values"])
  );
});

describe("the reason of a change", () => {
  const asked = (answer: Answer, args: unknown[] = []): Explained => ({
    call: { id: "TOPBRANDS", name: "UKAUTO.TOPBRANDS", args: [], start: 0, end: 0 },
    formula: "UKAUTO.TOPBRANDS(A1)",
    args,
    sources: [],
    answer,
  });
  const table = (...rows: string[]): Answer => ({
    kind: "table",
    header: false,
    columns: [{ title: "Brand", kind: "name" }],
    rows: rows.map((row) => [row]),
  });
  const why = (
    before: Explained,
    after: Explained,
    traced: { before: TracedCall[]; after: TracedCall[] } = { before: [], after: [] },
    isNew = false
  ): string =>
    reasonOf(
      { calls: [before], traced: traced.before },
      { calls: [after], traced: traced.after },
      isNew
    );
  const note = (edition: string, ...args: unknown[]): TracedCall => ({
    ...{ id: "TOPBRANDS", arguments: args, edition, number: 1 },
    answer: table("a"),
  });

  test("of a table is a new row, fewer rows or another row", () => {
    expect(why(asked(table("a")), asked(table("a", "b")))).toBe("new row: 2 rows instead of 1");
    expect(why(asked(table("a", "b")), asked(table("a")))).toBe(
      "fewer rows on record: 1 instead of 2"
    );
    expect(why(asked(table("a")), asked(table("b")))).toBe("a row of the table changed");
  });

  test("is the argument where that is another one now", () => {
    expect(why(asked(table("a"), [1]), asked(table("b"), [2]))).toBe(
      "UKAUTO.TOPBRANDS(A1) takes a value that changed"
    );
  });

  test("is never the edition where that answers as it did before", () => {
    const same = asked(table("a"));
    const unknown = "it was last calculated with another edition or with other values";
    expect([why(same, same), why(same, same, undefined, true)]).toEqual([unknown, unknown]);
    const values = { before: [note("2026-11", 1)], after: [note("2026-11", 2)] };
    expect(why(same, same, values)).toBe(
      "it had not been calculated since a value that it takes changed"
    );
    const editions = { before: [note("2026-10", 1)], after: [note("2026-11", 1)] };
    expect(why(same, same, editions)).toBe("it was last calculated with edition 2026-10");
  });

  test("is the edition where that is new and nothing else is known", () => {
    const unread = { ...asked(table("a")), answer: undefined };
    expect(why(unread, unread, undefined, true)).toBe("the new edition answers with another value");
    expect(why(unread, unread)).toMatch(/last calculated/);
  });
});
