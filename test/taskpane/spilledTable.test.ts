import type { Table } from "../../src/model/answer";
import { insertAt } from "../../src/taskpane/parts/insert";
import { spilledTable } from "../../src/taskpane/parts/spilledTable";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../workbook/memoryWorkbook";

const at = { sheet: "Sheet1", row: 1, column: 1 };
const tableOf = (id: string, args: unknown[]): Table => {
  const answer = calculator.calculate(id, args);
  if (answer?.kind !== "table") throw new Error(`${id} answers with no table.`);
  return answer;
};

describe("a formula that spills a table", () => {
  test("gives each column the format of its unit, and the row of titles a look", () => {
    const insertion = spilledTable(
      "=UKAUTO.TOPBRANDS(3,2025)",
      tableOf("TOPBRANDS", [3, 2025]),
      at
    );
    const ofRow = ["0", undefined, "#,##0", "0.0%", "0.0%"];
    expect(insertion.formats).toEqual([Array(5).fill(undefined), ofRow, ofRow, ofRow]);
    expect(insertion.spill).toEqual({ rows: 4, columns: 5 });
    expect(insertion.looks!.map(({ look, block }) => [look, block.column])).toEqual([
      ["header", 1],
      ["numbers", 3],
      ["numbers", 4],
      ["numbers", 5],
      // A rank stands apart from the name beside it.
      ["labels", 1],
    ]);
  });

  test("has room for what its columns show, and for no more than can be read", () => {
    const { rows, columns } = tableOf("TIMELINE", []);
    const { widths } = spilledTable("=UKAUTO.TIMELINE()", tableOf("TIMELINE", []), at);
    for (const [place, { title }] of columns.entries()) {
      const longest = Math.max(...rows.map((row) => String(row[place]).length));
      expect([title, widths![place]! >= Math.min(60, longest)]).toEqual([title, true]);
      expect([title, widths![place]! <= 60]).toEqual([title, true]);
    }
    // A share is as wide as it is shown, not as its raw digits.
    const league = spilledTable("=UKAUTO.TOPBRANDS()", tableOf("TOPBRANDS", []), at);
    expect(league.widths!.slice(2)).toEqual([9, 8, 9]);
  });

  test("shows texts that are too long for their column on several lines", () => {
    const { looks, spill } = spilledTable("=UKAUTO.TIMELINE()", tableOf("TIMELINE", []), at);
    expect(looks).toContainEqual({ look: "long texts", block: { ...at, ...spill } });
    const league = spilledTable("=UKAUTO.TOPBRANDS()", tableOf("TOPBRANDS", []), at);
    expect(league.looks!.map(({ look }) => look)).not.toContain("long texts");
  });

  test("of figures alone formats its first row too, and has no row of titles", () => {
    const table = tableOf("FIGURES", ["registrations", [["Jaecoo"], ["Omoda"]], [[2024, 2025]]]);
    const { formats, looks } = spilledTable("=UKAUTO.FIGURES()", table, at);
    expect(formats).toEqual([
      ["#,##0", "#,##0"],
      ["#,##0", "#,##0"],
    ]);
    expect(looks).toEqual([]);
  });

  test("shows its figures by their formats once it is in the workbook", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    const formula = "=UKAUTO.TOPBRANDS(3,2025)";
    await insertAt(workbook, at, spilledTable(formula, tableOf("TOPBRANDS", [3, 2025]), at));
    expect(workbook.at(at).formula).toBe(formula);
    expect(workbook.at({ ...at, row: 2, column: 3 })).toMatchObject({ format: "#,##0" });
    expect(workbook.at({ ...at, row: 4, column: 4 })).toMatchObject({ format: "0.0%" });
    expect(workbook.at({ ...at, row: 1, column: 2 })).toMatchObject({ value: "Brand" });
  });
});
