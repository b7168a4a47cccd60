import { explain } from "../../../src/workbook/formulas/explain";
import { readAhead } from "../../../src/workbook/formulas/readAhead";
import { calculator, metadata } from "../functionsForWorkbooks";
import { memoryWorkbook } from "../memoryWorkbook";

const sheet = "Sheet1";

describe("what many cells refer to is read at once", () => {
  test("and explains them as the workbook itself does", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    workbook.name("brand", "=Sheet1!$A$1");
    const formulas = [
      "=UKAUTO.SALES(A1,B1)",
      "=UKAUTO.SALES(brand,B:B)",
      "=UKAUTO.SALES(H3,2025)",
      "=UKAUTO.SALES(Gone!A1,2025)",
      '=UKAUTO.FIGURES("sales",A5#,2025)',
      "=UKAUTO.SALES(A1,B1+1)",
    ];
    await workbook.write([
      { sheet, row: 0, column: 0, cells: [["Omoda", 2024]] },
      { sheet, row: 4, column: 0, cells: [['=UKAUTO.BRANDS("Chery group")']] },
      { sheet, row: 0, column: 4, cells: formulas.map((formula) => [formula]) },
    ]);
    const cells = await workbook.find("sheet", /UKAUTO/);
    const own = await Promise.all(
      cells.map((cell) => explain(cell, workbook.reader, calculator, metadata))
    );
    let asked = 0;
    const counting = {
      ...workbook,
      values: () => Promise.reject(new Error("A block was read alone.")),
      valuesOf: (...given: Parameters<typeof workbook.valuesOf>) => (
        asked++,
        workbook.valuesOf(...given)
      ),
    };
    const reader = await readAhead(counting, cells);
    const ahead = await Promise.all(
      cells.map((cell) => explain(cell, reader, calculator, metadata))
    );
    expect(ahead).toEqual(own);
    expect(asked).toBe(1);
  });

  test("and asks for the tables once, however many rows refer to their own cell of one", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    const rows = [["Omoda"], ["Jaecoo"], ["BYD"]];
    await workbook.write([{ sheet, row: 4, column: 0, cells: rows }]);
    let asked = 0;
    const fleet = {
      ...{ sheet, row: 4, column: 0, rows: 3, columns: 4 },
      ...{ name: "Fleet", headings: ["Brand", "Year", "Note", "Sales"] },
      ...{ header: false, totals: false },
    };
    const tables = {
      ...workbook,
      tables: async () => (asked++, [fleet]),
      resolve: () => Promise.reject(new Error("A reference was resolved alone.")),
    };
    const cells = rows.map((_, place) => ({
      ...{ sheet, row: 4 + place, column: 3, value: 0, format: "General" },
      formula: "=UKAUTO.SALES(Fleet[@Brand],2025)+UKAUTO.SALES([@Brand],2025)",
    }));
    const reader = await readAhead(tables, cells);
    const calls = await Promise.all(
      cells.map((cell) => explain(cell, reader, calculator, metadata))
    );
    expect(calls.map((each) => each.map(({ args }) => args[0]))).toEqual([
      ["Omoda", "Omoda"],
      ["Jaecoo", "Jaecoo"],
      ["BYD", "BYD"],
    ]);
    expect(asked).toBe(1);
  });
});
