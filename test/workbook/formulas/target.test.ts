import { targetsOf } from "../../../src/workbook/formulas/target";
import { calculator, metadata } from "../functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../memoryWorkbook";

const sheet = "Sheet1";
const cell = { sheet, row: 0, column: 0 };
let workbook: MemoryWorkbook;
beforeEach(async () => {
  workbook = memoryWorkbook(calculator, metadata);
  await workbook.addSheet("Data");
});

async function means(reference: string, from = cell): Promise<unknown> {
  const [target] = await targetsOf(workbook, [{ reference, from }]);
  if (target?.kind !== "cells") return target?.kind === "unknown" ? target.why : target;
  const { sheet: home, row, column } = target.block;
  return [home, row, column];
}

describe("a name", () => {
  test("of the worksheet stands before one of the workbook, on that worksheet alone", async () => {
    workbook.name("brand", "=Sheet1!$A$1");
    workbook.name("brand", "=Data!$B$2", "Data");
    expect(await means("brand")).toEqual([sheet, 0, 0]);
    expect(await means("BRAND", { ...cell, sheet: "Data" })).toEqual(["Data", 1, 1]);
    expect(await means("Data!brand")).toEqual(["Data", 1, 1]);
    expect(await means("Sheet1!brand", { ...cell, sheet: "Data" })).toEqual([sheet, 0, 0]);
  });

  test("of a worksheet alone is no name elsewhere", async () => {
    workbook.name("brand", "=Data!$B$2", "Data");
    expect(await means("brand")).toBe("The workbook has no name brand.");
  });

  test.each(["'C:\\books\\[Data.xlsx]Sheet1'!brand", "[1]!brand", "[Data.xlsx]Data!brand"])(
    "%s of another workbook is never read as one of this workbook",
    async (reference) => {
      workbook.name("brand", "=Sheet1!$A$1");
      expect(await means(reference)).toBe(
        `${reference} is in another workbook, which UKAUTO does not read.`
      );
    }
  );

  test.each(["Data.xlsx!brand", "Gone!brand", "Gone!A1", "Sheet1:Data!A1"])(
    "%s has a prefix that is no worksheet, and that is said",
    async (reference) => {
      workbook.name("brand", "=Sheet1!$A$1");
      expect(await means(reference)).toBe(
        `${reference} cannot be read: this workbook has no worksheet of that name.`
      );
    }
  );

  test("leads through other names, and round a circle to a sentence", async () => {
    workbook.name("one", "=two");
    workbook.name("two", "=Data!$C$3");
    workbook.name("round", "=circle");
    workbook.name("circle", "=round");
    expect(await means("one")).toEqual(["Data", 2, 2]);
    expect(await means("round")).toMatch(/^The name \w+ stands for itself\.$/);
  });

  test("of other cells in each place cannot be told, and that is said", async () => {
    workbook.name("left", "=Sheet1!A1");
    expect(await means("left")).toMatch(/stands for different cells in each place/);
  });

  test("may stand for a value or a formula", async () => {
    workbook.name("year", "=2025");
    expect(await means("year")).toEqual({ kind: "formula", formula: "2025" });
  });

  test("such as YTD2025 is no cell, though it looks like one", async () => {
    expect(await means("YTD2025")).toBe("The workbook has no name YTD2025.");
    workbook.name("YTD2025", "=Data!$A$1");
    expect(await means("YTD2025")).toEqual(["Data", 0, 0]);
  });
});

test("a block as large as a worksheet is read as far as that is filled", async () => {
  await workbook.write([{ ...cell, row: 4, column: 2, cells: [[1]] }]);
  const [target] = await targetsOf(workbook, [{ reference: "A1:XFD1048576", from: cell }]);
  expect(target).toEqual({
    kind: "cells",
    block: { ...cell, row: 4, column: 2, rows: 1, columns: 1 },
  });
});

test("worksheets, names and tables are asked for once, however many references there are", async () => {
  workbook.name("brand", "=Sheet1!$A$1");
  const asked: string[] = [];
  const counting = {
    ...workbook,
    sheets: () => (asked.push("sheets"), workbook.sheets()),
    names: () => (asked.push("names"), workbook.names()),
    tables: () => (asked.push("tables"), workbook.tables()),
  };
  const written = ["brand", "Data!brand", "T[a]", "A1", "T[b]", "brand"].map((reference) => ({
    reference,
    from: cell,
  }));
  await targetsOf(counting, written);
  expect(asked.sort()).toEqual(["names", "sheets", "tables"]);
});
