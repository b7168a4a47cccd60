import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { watchSelection } from "../../../src/workbook/excel/watch";
import { cellsToRefresh } from "../../../src/features/refresh/changes";
import { planFreeze } from "../../../src/features/freeze/freeze";
import type { Value, WorkbookPort } from "../../../src/workbook/port";
import { cellsReachingUkauto } from "../../../src/workbook/ukautoCells";
import { ukautoNames } from "../../../src/workbook/ukautoNames";
import { contract } from "../contract";
import { fakeExcel, type FakeExcel } from "./fakeExcel";
import { calculator, metadata } from "../functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../memoryWorkbook";

let memory: MemoryWorkbook;
let fake: FakeExcel;
let port: WorkbookPort;

beforeEach(() => {
  memory = memoryWorkbook(calculator, metadata);
  fake = fakeExcel(memory);
  port = excelWorkbook(calculator, patience);
});
afterEach(() => fake.takeAway());

const patience = { longest: 300, quiet: 60 };
const sheet = "Sheet1";
const cell = { sheet, row: 0, column: 0 };
const block = { ...cell, rows: 1, columns: 1 };
const fleet = {
  ...{ sheet, row: 1, column: 0, rows: 3, columns: 2 },
  ...{ name: "Fleet", headings: ["Brand", "Sales"], header: true, totals: false },
};

describe("a workbook in Excel keeps what the port promises", () => {
  test.each(contract.map((each) => [each.title, each] as const))(
    "%s",
    async (_, { run, gives }) => {
      expect(await run(port)).toEqual(gives);
    }
  );
});

test("columns get wide enough for what is inserted, and none gets narrower", async () => {
  const widths = (): number[] => [0, 1, 2, 3].map((column) => memory.width({ ...cell, column }));
  const [usual] = widths();
  await port.widen({ ...cell, column: 1 }, [30, undefined, 3]);
  expect(widths()).toEqual([usual, 30, usual, usual]);
  await port.widen({ ...cell, column: 1 }, [20]);
  expect(widths()).toEqual([usual, 30, usual, usual]);
  expect(fake.syncs).toBe(4);
});

describe("Excel is asked in few requests", () => {
  const formulas = (rows: number, columns: number): string[][] =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => "=UKAUTO.EDITION()"));

  test("10,000 formulas are found in three requests, and one for the spills of each 500", async () => {
    await memory.write([{ ...cell, cells: formulas(100, 100) }]);
    expect(await port.find("sheet", /UKAUTO/)).toHaveLength(10_000);
    expect(fake.syncs).toBe(3 + 20);
  });

  test("a wide worksheet is read in parts of at most 50,000 cells a property", async () => {
    await memory.write([
      { ...cell, cells: [["=UKAUTO.EDITION()"]] },
      { sheet, row: 299, column: 999, cells: [["=UKAUTO.EDITION()"]] },
    ]);
    expect(await port.find("sheet", /UKAUTO/)).toHaveLength(2);
    expect(fake.mostCells).toBeLessThanOrEqual(3 * 50_000);
  });

  test("2,000 cells are written in one request for each 200", async () => {
    const writings = Array.from({ length: 2000 }, (_, row) => ({
      sheet,
      row,
      column: 0,
      cells: [[row]],
    }));
    await port.write(writings);
    expect(fake.syncs).toBe(10);
    expect(await memory.values({ ...block, row: 1999 })).toEqual([[1999]]);
  });

  test("obstacles of any number of cells take seven requests", async () => {
    await port.obstacles(Array.from({ length: 500 }, (_, row) => ({ ...block, row })));
    expect(fake.syncs).toBe(7);
  });

  test("1,200 cells take one request for each 500, and one for the worksheets that there are", async () => {
    await port.cells(Array.from({ length: 1200 }, (_, row) => ({ ...cell, row })));
    expect(fake.syncs).toBe(4);
  });

  test("blocks are read together up to 5,000 values, a larger one alone", async () => {
    const blocks = [10, 20, 400, 100].map((rows) => ({ ...block, rows, columns: 20 }));
    await port.valuesOf([...blocks, ...blocks]);
    expect(fake.syncs).toBe(1 + 5);
  });

  test("the spills of 1,200 formulas are asked for in requests of 500", async () => {
    await memory.write([{ ...cell, cells: formulas(1200, 1) }]);
    expect(await port.find("sheet", /UKAUTO/)).toHaveLength(1200);
    expect(fake.mostSpills).toBe(500);
  });
});

describe("what cannot be written is named with its reason", () => {
  test("a read-only workbook", async () => {
    fake.readOnly = true;
    expect(await port.obstacles([block])).toEqual([
      { ...cell, reason: "the workbook is read-only" },
    ]);
  });

  test("a protected worksheet", async () => {
    fake.protectedSheets.add(sheet);
    expect(await port.obstacles([block])).toEqual([
      { ...cell, reason: "the worksheet is protected" },
    ]);
  });

  test("a cell of a table, and only the cells in it", async () => {
    fake.tables.push({ ...fleet, row: 5, rows: 3 });
    const found = await port.obstacles([
      block,
      { ...block, row: 6, column: 1 },
      { ...block, row: 3, rows: 4 },
    ]);
    expect(found.map(({ row, reason }) => [row, reason])).toEqual([
      [6, "it is part of the table Fleet"],
      [3, "it is part of the table Fleet"],
    ]);
  });

  const down = (row: number) => ({ ...block, row });

  test("merged cells and a PivotTable", async () => {
    await memory.write([{ ...cell, cells: [["some text"], ["more"], ["more"]] }]);
    fake.merged.push({ ...block, columns: 2 });
    fake.pivots.push({ ...down(2), rows: 4, name: "Sales by brand" });
    const found = await port.obstacles([block, down(1), down(2)]);
    expect(found.map(({ row, reason }) => [row, reason])).toEqual([
      [0, "it is a merged cell"],
      [2, "it is part of the PivotTable Sales by brand"],
    ]);
  });

  test("a cell of an array formula of the old kind, and none that only calculates with arrays", async () => {
    const [array, alone] = ["=UKAUTO.SALES(C1:C2,2025)", "=SUM(UKAUTO.SALES(C1:C2,2025))"];
    await memory.write([{ ...cell, cells: [[array], [array], [""], [alone]] }]);
    fake.arrays.push({ ...block, rows: 2 }, down(3));
    const found = await port.obstacles([0, 1, 3].map(down));
    expect(found.map(({ row, reason }) => [row, reason])).toEqual([
      [0, "it is part of an array formula"],
      [1, "it is part of an array formula"],
    ]);
    fake.supported = (version) => Number(version) < 1.08;
    expect(await port.obstacles([0, 1, 3].map(down))).toEqual([]);
  });
});

describe("texts stay texts", () => {
  test.each(["=1+1", "+1", "-x", "@a", "'quoted", "2025-08", "1e3"])(
    "%s is entered with an apostrophe and read without it",
    async (text) => {
      await port.write([{ ...cell, cells: [[{ text }]] }]);
      expect(fake.entered.get("Sheet1!0,0")).toBe(`'${text}`);
      expect(await port.cell(cell)).toMatchObject({ formula: "", value: text });
    }
  );

  test("an error among frozen values stays an error", async () => {
    await port.write([{ ...cell, cells: [["#N/A", ""]], text: true }]);
    expect(fake.entered.get("Sheet1!0,0")).toBe("#N/A");
    expect(fake.entered.get("Sheet1!0,1")).toBe("");
  });
});

describe("older and busy Excel", () => {
  test("is not asked for spills where it does not know them", async () => {
    fake.supported = (version) => version !== "1.12";
    port = excelWorkbook(calculator, patience);
    await port.write([{ ...cell, cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] }]);
    await port.cell(cell);
    await port.find("sheet", /UKAUTO/);
    expect(await port.resolve("A1#", cell)).toBeUndefined();
    expect([...fake.called].filter((name) => name.startsWith("getSpill"))).toEqual([]);
  });

  test("says what to do while a cell is being edited", async () => {
    fake.refuse = "InvalidOperationInCellEditMode";
    await expect(port.write([{ ...cell, cells: [[1]] }])).rejects.toThrow(
      /waits for a cell that is being edited\. Press Enter or Esc/
    );
  });

  test("leaves the listener on the last known cell while it refuses, and goes on after that", async () => {
    const seen: string[] = [];
    const stop = port.onSelection(({ row }) => seen.push(`row ${row}`));
    await settle();
    await fake.select({ ...block, row: 2 });
    fake.refuse = "InvalidOperationInCellEditMode";
    await fake.select({ ...block, row: 3 });
    fake.refuse = undefined;
    await fake.select({ ...block, row: 4 });
    expect(seen).toEqual(["row 0", "row 2", "row 4"]);
    stop();
    await settle();
    await fake.select({ ...block, row: 5 });
    expect(seen).toHaveLength(3);
  });

  test("is asked again to tell the selection where it refused at first", async () => {
    const seen: number[] = [];
    fake.refuse = "InvalidOperationInCellEditMode";
    const supports = (): boolean => true;
    const stop = watchSelection(supports, port.selected, ({ row }) => seen.push(row), 10);
    await settle();
    fake.refuse = undefined;
    await new Promise((turn) => setTimeout(turn, 60));
    await fake.select({ ...block, row: 3 });
    expect(seen).toEqual([0, 3]);
    stop();
  });

  test("says in words what is no longer there, and names a code that it does not know", async () => {
    fake.refuse = "ItemNotFound";
    await expect(port.sheets()).rejects.toThrow(/no longer there\. Check the workbook/);
    fake.refuse = "SomethingNew";
    await expect(port.sheets()).rejects.toThrow(/could not do that \(SomethingNew\)\. Try again/);
  });

  test("tells manual from automatic calculation", async () => {
    expect(await port.calculationMode()).toBe("automatic");
    fake.manual = true;
    expect(await port.calculationMode()).toBe("manual");
  });
});

describe("answers of custom functions come after Excel has calculated", () => {
  const shown = async (): Promise<Value> => (await port.cell(cell)).value;
  const stale = async (formula: string): Promise<void> => {
    await memory.write([{ ...cell, cells: [["Omda"]] }]);
    await memory.write([{ ...cell, column: 1, cells: [[formula]] }]);
  };

  test("a recalculation waits for them", async () => {
    await stale("=UKAUTO.SALES(A1,2025)");
    fake.answersAfter = 80;
    const running = port.recalculate([{ ...cell, column: 1 }]);
    let over = false;
    void running.then(() => (over = true));
    await new Promise((turn) => setTimeout(turn, 40));
    expect([over, memory.recalculated]).toEqual([false, []]);
    expect(await running).toEqual([]);
    expect(memory.recalculated).toHaveLength(1);
  });

  test("cells that do not answer in time are named, however many there are", async () => {
    const rows = Array.from({ length: 450 }, () => ["=UKAUTO.EDITION()"]);
    await memory.write([{ ...cell, cells: rows }]);
    fake.silent.add("Sheet1!A2");
    fake.silent.add("Sheet1!A300");
    const open = await port.recalculate(rows.map((_, row) => ({ ...cell, row })));
    expect(open.map(({ row }) => row)).toEqual([1, 299]);
  });

  test("a cell that owes no answer is not waited for: another branch, an error in an argument", async () => {
    const cells = [['=IF(A9,UKAUTO.EDITION(),"")'], ['=UKAUTO.SALES("Omda",2025)']];
    await memory.write([{ ...cell, cells }]);
    fake.silent.add("Sheet1!A1").add("Sheet1!A2");
    expect(await port.recalculate([cell, { ...cell, row: 1 }])).toEqual([]);
  });

  test("waiting ends when the work is stopped", async () => {
    await memory.write([{ ...cell, cells: [["=UKAUTO.EDITION()"]] }]);
    fake.silent.add("Sheet1!A1");
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await port.recalculate([cell], { signal: stop.signal })).toHaveLength(1);
  });

  test("an entity shows its text, alone and among others, and an error stays one", async () => {
    await memory.write([{ ...cell, cells: [['=UKAUTO.BRANDCARD("Omoda")', "#VALUE!"]] }]);
    fake.entities.set("Sheet1!A1", "Omoda");
    expect(await shown()).toBe("Omoda");
    expect((await port.find("sheet", /UKAUTO/)).map(({ value }) => value)).toEqual(["Omoda"]);
    const two = { ...block, columns: 2 };
    expect(await port.values(two)).toEqual([["Omoda", "#VALUE!"]]);
    expect(await port.valuesOf([two])).toEqual([[["Omoda", "#VALUE!"]]]);
    expect((await port.cells([cell]))[0]?.value).toBe("Omoda");
    fake.supported = (version) => version !== "1.16";
    expect(await shown()).toBe("#VALUE!");
  });

  test("the listener learns of a calculation", async () => {
    const seen: Value[] = [];
    const stop = port.onSelection(({ value }) => seen.push(value));
    await settle();
    await memory.write([{ ...cell, cells: [["new"]] }]);
    await fake.calculated();
    await fake.calculated();
    await new Promise((turn) => setTimeout(turn, 150));
    expect(seen).toEqual(["", "new"]);
    stop();
  });
});

describe("the selection", () => {
  test("is searched only where its worksheet is filled, in all of its parts", async () => {
    await memory.write([
      { ...cell, cells: Array.from({ length: 4 }, () => ["=UKAUTO.EDITION()"]) },
    ]);
    const whole = { ...block, rows: 1_048_576, columns: 16_384 };
    fake.selectedBlocks = [whole];
    expect(await port.areas("selection")).toEqual([{ ...block, rows: 4 }]);
    fake.selectedBlocks = [block, { ...block, row: 2, rows: 9 }, { ...block, column: 5 }];
    const found = await port.find("selection", /UKAUTO/);
    expect(found.map(({ row }) => row)).toEqual([0, 2, 3]);
  });

  test("of areas that overlap has each cell once, in a list, a freeze and a refresh", async () => {
    await memory.write([
      { ...cell, cells: Array.from({ length: 3 }, () => ["=UKAUTO.EDITION()"]) },
    ]);
    fake.selectedBlocks = [
      { ...block, rows: 2 },
      { ...block, row: 1, rows: 2 },
    ];
    expect((await port.find("selection", /UKAUTO/)).map(({ row }) => row)).toEqual([0, 1, 2]);
    expect((await planFreeze(port, "selection")).cells.map(({ row }) => row)).toEqual([0, 1, 2]);
    const refreshed = await cellsToRefresh(port, "selection");
    expect(refreshed.map(({ row }) => row)).toEqual([0, 1, 2]);
  });

  test.each(["chart sheet", "chart", "another workbook"] as const)(
    "of no cells, with a %s in front, is said in words, and the workbook is read all the same",
    async (front) => {
      await memory.write([{ ...cell, cells: [["=UKAUTO.EDITION()"]] }]);
      fake.front = front;
      const words = /^No cells are selected: .* Click a cell of this workbook, then try again\.$/;
      await expect(port.selected()).rejects.toThrow(words);
      await expect(port.find("selection", /UKAUTO/)).rejects.toThrow(words);
      if (front === "chart sheet")
        await expect(port.find("sheet", /UKAUTO/)).rejects.toThrow(words);
      expect(await port.find("workbook", /UKAUTO/)).toHaveLength(1);
      expect(await cellsReachingUkauto(port, "workbook")).toHaveLength(1);
    }
  );

  test("while a cell is edited is told apart from no selection", async () => {
    fake.refuse = "InvalidOperationInCellEditMode";
    await expect(port.selected()).rejects.toThrow(/being edited/);
  });

  test("of a cell on a hidden worksheet is refused with what to do, and its cells are found", async () => {
    const hidden = await port.addSheet("Back");
    await memory.write([{ ...cell, sheet: hidden, cells: [["=UKAUTO.EDITION()"]] }]);
    fake.hidden.add(hidden);
    await expect(port.select({ ...cell, sheet: hidden })).rejects.toThrow(
      'The worksheet "Back" is hidden. Unhide it, then try again.'
    );
    expect(await port.find("workbook", /UKAUTO/)).toHaveLength(1);
    expect(await port.recalculate([{ ...cell, sheet: hidden }])).toEqual([]);
  });

  test("is one block where this Excel does not tell several", async () => {
    fake.supported = (version) => version !== "1.9";
    await memory.write([{ ...cell, cells: [[1, 2]] }]);
    memory.selectBlock({ ...block, columns: 9 });
    expect(await port.areas("selection")).toEqual([{ ...block, columns: 2 }]);
  });
});

describe("names and charts", () => {
  test("a name of the worksheet stands before one of the workbook", async () => {
    memory.name("rates", "=Sheet1!$B$2:$B$3");
    expect(await port.resolve("rates", cell)).toEqual({
      ...cell,
      row: 1,
      column: 1,
      rows: 2,
      columns: 1,
    });
    memory.name("rates", "=Sheet1!$D$4", sheet);
    expect(await port.resolve("rates", cell)).toEqual({ ...block, row: 3, column: 3 });
    expect(await port.resolve("1+1", cell)).toBeUndefined();
  });

  test("formulas in names are found, and the cells that use them", async () => {
    memory.name("gap", "=UKAUTO.TARGETGAP(2035)");
    memory.name("plain", "=1");
    memory.name("Über", "=gap*2", sheet);
    const { ours } = ukautoNames(await port.names(), await port.sheets());
    expect([...ours].map(({ name }) => name)).toEqual(["gap", "Über"]);
    const cells = [["=gap*2", "=ungap", "=plain", '="gap"', "=1+über", "=gaps"]];
    await memory.write([{ ...cell, cells }]);
    const found = await cellsReachingUkauto(port, "sheet");
    expect(found.map(({ column }) => column)).toEqual([0, 4]);
  });

  test("whole columns and a table's columns name what is filled of them", async () => {
    await memory.write([{ ...cell, row: 2, column: 1, cells: [[2024], [2025]] }]);
    expect(await port.resolve("B:B", cell)).toEqual({ ...block, row: 2, column: 1, rows: 2 });
    expect(await port.resolve("D:D", cell)).toBeUndefined();
    fake.tables.push(fleet);
    const sales = { ...block, row: 2, column: 1, rows: 2 };
    expect(await port.resolve("Fleet[Sales]", cell)).toEqual(sales);
    expect(await port.resolve("Fleet[@Sales]", { ...cell, row: 3 })).toEqual({
      ...sales,
      row: 3,
      rows: 1,
    });
    expect(await port.resolve("[@Sales]", { ...cell, row: 3 })).toEqual({
      ...sales,
      row: 3,
      rows: 1,
    });
    expect(await port.resolve("[@Sales]", { ...cell, row: 30 })).toBeUndefined();
    expect(await port.resolve("Fleet[Price]", cell)).toBeUndefined();
  });

  test("a name whose range is gone names nothing", async () => {
    memory.name("lost", "=#REF!");
    expect(await port.resolve("lost", cell)).toBeUndefined();
  });

  test("a chart has its title, its axis out of the first column, and its place", async () => {
    await port.chart({
      kind: "line",
      title: "The path",
      axisTitle: "vehicles",
      data: { ...block, row: 2, rows: 5, columns: 3 },
      at: { ...cell, row: 9, column: 6 },
    });
    expect(fake.charts).toEqual([
      {
        type: "LineMarkers",
        by: "Columns",
        from: 2,
        rows: 5,
        column: 1,
        axisColumn: 0,
        title: "The path",
        axis: "vehicles",
        position: "G10",
      },
    ]);
  });
});

async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await new Promise((done) => setTimeout(done));
}
