import { cellLine, type CellLine } from "../../src/workbench/cellLine";
import type { Value } from "../../src/workbook/port";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../workbook/memoryWorkbook";

const sheet = "Sheet1";
let workbook: MemoryWorkbook;
beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

/** The line of E9, which holds a formula or value and, where that is given, shows another value. */
async function lineOf(entered: Value, shows?: Value): Promise<CellLine> {
  await workbook.write([{ sheet, row: 8, column: 4, cells: [[entered]] }]);
  const cell = await workbook.cell({ sheet, row: 8, column: 4 });
  const shown = shows === undefined ? cell : { ...cell, value: shows };
  return cellLine(shown, workbook, calculator, metadata);
}

const textOf = async (entered: Value, shows?: Value): Promise<string> =>
  (await lineOf(entered, shows)).text;

describe("the line under the grid says of a cell", () => {
  test("that it is empty, or what was typed into it", async () => {
    expect(await textOf("")).toBe("Empty");
    expect(await textOf(2025)).toBe("Number 2025, no formula");
    expect(await textOf("01/02/2026")).toBe('Text "01/02/2026", no formula');
    expect(await textOf(true)).toBe("TRUE, no formula");
    expect(await lineOf("#N/A")).toEqual({ text: "#N/A, typed in as a value", error: true });
    expect((await textOf("x".repeat(5000))).length).toBeLessThan(200);
  });

  test("that its formula asks nothing of UKAUTO, and what an error of the spreadsheet means", async () => {
    expect(await textOf("=SUM(A1:A3)", 6)).toBe("Formula =SUM(A1:A3), with no UKAUTO function");
    expect(await lineOf("=1/0", "#DIV/0!")).toEqual({
      text: "#DIV/0!  The formula divides by zero. Check the number it divides by.",
      error: true,
    });
  });

  test("status, source and working of a figure", async () => {
    expect(await textOf('=UKAUTO.SALES("Omoda",2025)')).toMatch(
      /^outturn, 2025 {2}· {2}SMMT, Registrations of new cars/
    );
    expect(await textOf("=UKAUTO.TARGETGAP(2035)")).toContain("1,300,000 (2035) - 738,000 (2025)");
  });

  test("why a figure is blank", async () => {
    const { text, error } = await lineOf('=UKAUTO.SALES("Omda",2025)');
    expect(text).toContain('#N/A  No brand or group "Omda". Did you mean "Omoda"?');
    expect(error).toBe(true);
  });

  test("each call of a formula that works with several figures", async () => {
    expect(await textOf('=UKAUTO.SALES("Jaecoo",2025)-UKAUTO.SALES("Jaecoo",2024)', 28023)).toMatch(
      /^Worked out from UKAUTO\.SALES\("Jaecoo",2025\) = 28,232 \(SMMT, [\d-]+\); UKAUTO\.SALES\("Jaecoo",2024\) = 209 \(/
    );
    expect(await textOf('=1000*UKAUTO.MARKETSHARE("Omoda",2025)', 9.8)).toContain(
      'Worked out from UKAUTO.MARKETSHARE("Omoda",2025) = 1.0% (SMMT'
    );
  });

  test("that it is a table, and of a cell of the table its column, its row and where it spilled from", async () => {
    const formula = '=UKAUTO.OVERTAKEN("Jaecoo",2025)';
    expect(await textOf(formula)).toMatch(
      /Table of \d+ rows of \d+ columns from UKAUTO\.OVERTAKEN\("Jaecoo",2025\)$/
    );
    await workbook.write([{ sheet, row: 8, column: 4, cells: [["=UKAUTO.TIMELINE()"]] }]);
    const inside = await workbook.cell({ sheet, row: 9, column: 5 });
    expect((await cellLine(inside, workbook, calculator, metadata)).text).toMatch(
      /^Spilled from E9 {2}· {2}\w+, 2008-06-02 {2}· {2}Table of \d+ rows of \d+ columns from UKAUTO\.TIMELINE\(\)$/
    );
  });

  test("that a table has no room", async () => {
    const { text, error } = await lineOf("=UKAUTO.TOPBRANDS(5)", "#SPILL!");
    expect(text).toMatch(
      /^#SPILL! {2}The table needs \d+ rows of \d+ columns\. Clear the cells in its way\.$/
    );
    expect(error).toBe(true);
  });

  test("the figure that a range over a one-value argument was asked with", async () => {
    await workbook.write([{ sheet, row: 0, column: 0, cells: [[2024], [2025]] }]);
    await workbook.write([{ sheet, row: 8, column: 4, cells: [['=UKAUTO.SALES("Omoda",A1:A2)']] }]);
    const first = await workbook.cell({ sheet, row: 8, column: 4 });
    const spilled = {
      ...first,
      row: 9,
      formula: "",
      value: 19855,
      spilledFrom: { sheet, row: 8, column: 4 },
    };
    expect((await cellLine(spilled, workbook, calculator, metadata)).text).toContain(
      "Spilled from E9"
    );
  });

  test("that the edition in use answers with another value, or that only a calculation can tell", async () => {
    expect(await textOf('=UKAUTO.SALES("Omoda",2025)', 1)).toContain(
      "The edition in use answers 19855."
    );
    expect(await textOf("=UKAUTO.SALES(UPPER(A1),2025)", 5)).toContain(
      "only a calculation can give"
    );
  });

  test("something, whatever the cell is", async () => {
    const entered: Value[] = [
      '=UKAUTO.STATUS("production","UK",2025)',
      "=UKAUTO.EDITION()",
      '=UKAUTO.BRANDCARD("Omoda")',
      '=IF(1,UKAUTO.SALES("Omoda",2025))',
      "=UKAUTO.NOSUCH(1)",
      "=",
      '="',
      0,
      false,
      " ",
    ];
    for (const each of entered) expect(await textOf(each)).not.toBe("");
  });
});
