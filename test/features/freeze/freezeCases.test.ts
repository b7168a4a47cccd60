import fc from "fast-check";
import { Cancelled } from "../../../src/workbook/batches";
import { freeze, planFreeze, type FreezePlan } from "../../../src/features/freeze/freeze";
import { frozenCells } from "../../../src/features/freeze/frozenCells";
import type { Cell, Extent, Value, WorkbookPort } from "../../../src/workbook/port";
import { receiptSheet } from "../../../src/features/freeze/layout";
import { titles } from "../../../src/features/freeze/receipt";
import { readLedger, type Entry } from "../../../src/features/freeze/ledger";
import type { Frozen } from "../../../src/features/freeze/replaceByValues";
import { resumeFreeze } from "../../../src/features/freeze/resume";
import { thaw, undoFreeze } from "../../../src/features/freeze/thaw";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { addresses, memoryWorkbook, type MemoryWorkbook } from "../../workbook/memoryWorkbook";

const sheet = "Sheet1";
const answering = { calculator, metadata, edition: "2026-11" };
const entriesOf = async (of: WorkbookPort): Promise<readonly Entry[]> =>
  (await readLedger(of)).entries;
const at = (row: number, column = 0, name = sheet) => ({ sheet: name, row, column });
const omoda = '=UKAUTO.SALES("Omoda",2025)';
const jaecoo = '=UKAUTO.SALES("Jaecoo",2025)';
const top = "=UKAUTO.TOPBRANDS(2,2025)";

let workbook: MemoryWorkbook;
beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

const enter = (row: number, entry: Value, name = sheet): Promise<void> =>
  workbook.write([{ ...at(row, 0, name), cells: [[entry]] }]);
const plan = (extent: Extent = "workbook"): Promise<FreezePlan> => planFreeze(workbook, extent);
const frozen = async (): Promise<Frozen> => freeze(workbook, await plan(), answering);
const cell = (row: number, column = 0): Promise<Cell> => workbook.cell(at(row, column));
const states = async (): Promise<string[]> => (await entriesOf(workbook)).map(({ state }) => state);
/** Stops a freeze after that many writings of the workbook. */
async function stopped(writings: number): Promise<void> {
  const ready = await plan();
  workbook.failAfter(writings);
  await freeze(workbook, ready, answering).catch(() => undefined);
  workbook.failAfter(Infinity);
}

describe("what is frozen", () => {
  test.each(['="see UKAUTO.SALES"&B1', "=SUM('UKAUTO.SALES'!A1)", "=UKAUTO.SALES!A1+1"])(
    "%s only mentions UKAUTO and stays a formula",
    async (formula) => {
      await enter(0, formula);
      expect(await plan()).toEqual({ cells: [], obstacles: [] });
    }
  );

  test("cells that reach UKAUTO through defined names, one behind another, are", async () => {
    workbook.name("Best", omoda);
    workbook.name("Double", "=Best*2");
    workbook.name("Other", "=2");
    await workbook.write([
      { ...at(0), cells: [["=double+1"], ["=Other"], ['="Double"&1'], ["=Doubled"]] },
    ]);
    await workbook.pretend("=double+1", [[39711]]);
    expect(addresses((await plan()).cells)).toEqual(["Sheet1!A1"]);
    await frozen();
    expect(await cell(0)).toMatchObject({ formula: "", value: 39711 });
    expect((await entriesOf(workbook))[0]?.citation).toMatch(/through a defined name/);
    await thaw(workbook, "workbook", answering);
    expect(await cell(0)).toMatchObject({ formula: "=double+1", value: 39711 });
  });

  test.each(["#BUSY!", "#NAME?", "#SPILL!", "#GETTING_DATA"])(
    "a cell that shows %s is listed and keeps its formula",
    async (error) => {
      await enter(0, omoda);
      await workbook.pretend(omoda, [[error]]);
      const { cells, obstacles } = await plan();
      expect(cells).toEqual([]);
      expect(obstacles).toEqual([
        {
          ...at(0),
          reason: expect.stringMatching(
            `it shows ${error.replace("?", "\\?")}.*recalculate first`
          ) as unknown,
        },
      ]);
    }
  );

  test("a cell that waits for its value by the time of the freeze keeps its formula too", async () => {
    await enter(0, omoda);
    const ready = await plan();
    await workbook.pretend(omoda, [["#BUSY!"]]);
    const done = await freeze(workbook, ready, answering);
    expect([done.frozen, done.left]).toEqual([
      0,
      [{ ...at(0), reason: "it shows #BUSY!: recalculate first" }],
    ]);
    expect((await cell(0)).formula).toBe(omoda);
  });

  test.each(["#N/A", "#VALUE!", "#DIV/0!", true, "=1+1", "'quoted", "+1", "007", ""])(
    "a formula that shows %j is frozen as that, and thaws",
    async (value) => {
      await enter(0, omoda);
      await workbook.pretend(omoda, [[value]]);
      await frozen();
      expect(await cell(0)).toMatchObject({ formula: "", value });
      expect((await thaw(workbook, "workbook", answering)).thawed).toBe(1);
      expect(await cell(0)).toMatchObject({ formula: omoda, value });
    }
  );

  test("a cell with the number format Text is listed: its formula could not be put back", async () => {
    await workbook.write([{ ...at(0), cells: [[omoda]], formats: [["@"]] }]);
    expect((await plan()).obstacles).toHaveLength(1);
  });

  test("a formula of 8,192 letters on a worksheet with an apostrophe is", async () => {
    const name = await workbook.addSheet("John's figures");
    const long = `=UKAUTO.SALES("Omoda",2025)${"+0".repeat(4082)}`.padEnd(8192, " ");
    await enter(0, long, name);
    await frozen();
    expect((await entriesOf(workbook))[0]).toMatchObject({ formula: long, state: "frozen" });
    await thaw(workbook, "workbook", answering);
    expect((await workbook.cell(at(0, 0, name))).formula).toBe(long);
  });

  test("a workbook without UKAUTO cells has nothing to freeze and gets no worksheet", async () => {
    await enter(0, "=1+1");
    expect(await plan()).toEqual({ cells: [], obstacles: [] });
    expect(await frozen()).toEqual({ frozen: 0, left: [] });
    expect((await thaw(workbook, "workbook", answering)).thawed).toBe(0);
    expect(await workbook.sheets()).toEqual([sheet]);
  });
});

describe("a formula edited between the preview and the freeze", () => {
  test("keeps the edit and is told; the others are frozen", async () => {
    await workbook.write([{ ...at(0), cells: [[omoda], [omoda]] }]);
    const ready = await plan();
    await enter(0, "=1+1");
    expect(await freeze(workbook, ready, answering)).toEqual({
      frozen: 1,
      left: [{ ...at(0), reason: "its formula was changed meanwhile" }],
    });
    expect((await cell(0)).formula).toBe("=1+1");
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 1, planned: 0 });
  });

  test("keeps the edit where it comes after the receipts were written", async () => {
    await stopAtFirstProgress(() => enter(0, jaecoo));
    expect((await cell(0)).formula).toBe(jaecoo);
    expect(await states()).toEqual(["dropped"]);
  });

  async function stopAtFirstProgress(edit: () => Promise<void>): Promise<void> {
    await enter(0, omoda);
    const ready = await plan();
    const receipts = workbook.cells.bind(workbook);
    // The last look at the cells comes after the receipts: the edit slips in just before it.
    let looks = 0;
    Object.assign(workbook, {
      cells: async (...places: Parameters<typeof receipts>) => {
        if (++looks === 3) await edit();
        return receipts(...places);
      },
    });
    await freeze(workbook, ready, answering);
  }
});

describe("a receipt", () => {
  const cited = async (): Promise<string> => (await entriesOf(workbook))[0]?.citation ?? "";

  test("cites no source for a value that the edition in use does not answer with", async () => {
    await enter(0, omoda);
    await workbook.pretend(omoda, [[1]]);
    await frozen();
    expect((await entriesOf(workbook))[0]).toMatchObject({ value: 1, status: "", edition: "" });
    expect(await cited()).toMatch(/edition 2026-11 answers with another value/);
  });

  test("cites no source for a value worked out from figures that are not known", async () => {
    const sum = `=SUM(${omoda.slice(1)},${jaecoo.slice(1)})`;
    await enter(0, sum);
    await workbook.pretend(sum, [[5]]);
    await frozen();
    expect(await cited()).toMatch(/^Not explained/);
  });

  test("gives the reason of an error that UKAUTO answered", async () => {
    await enter(0, '=UKAUTO.SALES("Omda",2025)');
    await frozen();
    expect(await cited()).toBe('No brand or group "Omda". Did you mean "Omoda"?');
  });

  test("names the brand whose card it was", async () => {
    await enter(0, '=UKAUTO.BRANDCARD("Omoda")');
    await frozen();
    expect((await entriesOf(workbook))[0]?.value).toBe("Omoda");
  });
});

describe("number formats", () => {
  const share = '=UKAUTO.MARKETSHARE({"Omoda";"Jaecoo"},2025)';
  beforeEach(async () => {
    await enter(0, share);
    const one = calculator.calculate("MARKETSHARE", ["Omoda", 2025]);
    const other = calculator.calculate("MARKETSHARE", ["Jaecoo", 2025]);
    const values = [one, other].map((each) => [each?.kind === "figure" ? each.value : ""]);
    await workbook.pretend(share, values);
  });
  const formats = async (): Promise<string[]> =>
    (await workbook.cells([at(0), at(1)])).map((each) => each?.format ?? "");

  test("a spill of figures in the format General keeps the format that it showed, and thaws to General", async () => {
    await frozen();
    expect(await formats()).toEqual(["0.0%", "0.0%"]);
    expect((await entriesOf(workbook))[0]?.citation).toContain("SMMT");
    await thaw(workbook, "workbook", answering);
    expect(await formats()).toEqual(["General", "General"]);
    expect((await cell(0)).spill?.rows).toBe(2);
  });

  test("each cell of a spill keeps the analyst's own format", async () => {
    await workbook.write([{ ...at(1), cells: [[undefined]], formats: [["0.000"]] }]);
    await frozen();
    expect(await formats()).toEqual(["0.0%", "0.000"]);
    await thaw(workbook, "workbook", answering);
    expect(await formats()).toEqual(["General", "0.000"]);
  });

  test("a format that the analyst has chosen since the freeze stays", async () => {
    await frozen();
    await workbook.write([{ ...at(1), cells: [[undefined]], formats: [["0.00%"]] }]);
    await thaw(workbook, "workbook", answering);
    expect(await formats()).toEqual(["General", "0.00%"]);
  });
});

describe("thaw", () => {
  test("follows a worksheet that was renamed; what stood on a deleted one is listed with its formula", async () => {
    const [name, other] = [await workbook.addSheet("Plan"), await workbook.addSheet("Other")];
    await enter(0, omoda, name);
    await enter(0, top, other);
    await enter(0, jaecoo);
    await frozen();
    workbook.rename(name, "Plan 2027");
    workbook.rename(other);
    const done = await thaw(workbook, "workbook", answering);
    expect(done.thawed).toBe(2);
    expect(done.left).toEqual([
      { ...at(0, 0, other), formula: top, reason: "its cell was deleted or pasted over" },
    ]);
    expect((await workbook.cell(at(0, 0, "Plan 2027"))).formula).toBe(omoda);
  });

  test("puts back the newest formula of a cell that was frozen twice, and only once", async () => {
    await enter(0, omoda);
    await frozen();
    await enter(0, jaecoo);
    await frozen();
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 1 });
    expect((await thaw(workbook, "workbook", answering)).thawed).toBe(1);
    expect((await cell(0)).formula).toBe(jaecoo);
    expect(await states()).toEqual(["superseded", "thawed"]);
  });

  test("stopped after any writing loses nothing of a spill, and goes on", async () => {
    for (let writings = 0; writings < 4; writings++) {
      workbook = memoryWorkbook(calculator, metadata);
      await enter(0, top);
      const before = await workbook.values({ ...at(0), rows: 3, columns: 5 });
      await frozen();
      workbook.failAfter(writings);
      await thaw(workbook, "workbook", answering).catch(() => undefined);
      workbook.failAfter(Infinity);
      expect(await workbook.values({ ...at(0), rows: 3, columns: 5 })).toEqual(before);
      await thaw(workbook, "workbook", answering);
      expect((await cell(0)).formula).toBe(top);
      expect(await frozenCells(workbook)).toMatchObject({ frozen: 0, planned: 0 });
    }
  });

  test("keeps a formula that the analyst entered into a frozen block, and lists the block", async () => {
    await enter(0, top);
    await frozen();
    const { value } = await cell(1, 1);
    await workbook.write([{ ...at(1, 1), cells: [["=Z1"]] }]);
    await workbook.pretend("=Z1", [[value]]);
    expect(await thaw(workbook, "workbook", answering)).toMatchObject({
      thawed: 0,
      left: [{ ...at(0), formula: top, reason: "it holds a formula now" }],
    });
    expect((await cell(1, 1)).formula).toBe("=Z1");
  });

  test("knows a number again that a file kept with 15 digits", async () => {
    await enter(0, omoda);
    await workbook.pretend(omoda, [[0.1 + 0.2]]);
    await frozen();
    await enter(0, 0.3);
    expect((await thaw(workbook, "workbook", answering)).thawed).toBe(1);
  });

  test("refuses before it starts where the receipts cannot be marked", async () => {
    await enter(0, omoda);
    await frozen();
    workbook.protect(receiptSheet, "the worksheet is protected");
    await expect(thaw(workbook, "workbook", answering)).rejects.toThrow(
      /receipts.*protected.*Nothing was changed/
    );
    expect((await cell(0)).formula).toBe("");
  });
});

describe("the worksheet of receipts", () => {
  const columns = Object.keys(titles).length;

  test("is known by its header where it was renamed, and new receipts go there", async () => {
    await enter(0, omoda);
    await frozen();
    workbook.rename(receiptSheet, "Quittungen");
    expect(await frozenCells(workbook)).toMatchObject({
      frozen: 1,
      planned: 0,
      sheets: ["Quittungen"],
    });
    await enter(1, jaecoo);
    await frozen();
    expect(await workbook.sheets()).toEqual([sheet, "Quittungen"]);
    expect((await thaw(workbook, "workbook", answering)).thawed).toBe(2);
  });

  test("loses no receipt with its header", async () => {
    await workbook.write([{ ...at(0), cells: [[omoda], [jaecoo]] }]);
    await frozen();
    const rows = await workbook.values({ ...at(1, 0, receiptSheet), rows: 2, columns });
    await workbook.write([
      { ...at(0, 0, receiptSheet), cells: [...rows, Array<string>(columns).fill("")], text: true },
    ]);
    expect((await thaw(workbook, "workbook", answering)).thawed).toBe(2);
    expect([(await cell(0)).formula, (await cell(1)).formula]).toEqual([omoda, jaecoo]);
  });

  test("may be sorted and hold rows that are no receipts", async () => {
    await enter(0, omoda);
    await frozen();
    await enter(0, jaecoo);
    await frozen();
    const rows = await workbook.values({ ...at(1, 0, receiptSheet), rows: 2, columns });
    const [[first = []], [second = []]] = [rows.slice(0, 1), rows.slice(1)];
    await workbook.write([
      { ...at(1, 0, receiptSheet), cells: [second, ["my note"], first], text: true },
      { ...at(2, 1, receiptSheet), cells: [Array<string>(columns - 1).fill("")] },
    ]);
    const times = (await entriesOf(workbook)).map(({ formula }) => formula);
    expect(times).toHaveLength(2);
    await thaw(workbook, "workbook", answering);
    expect((await cell(0)).formula).toBe(jaecoo);
  });
});

describe("a freeze that stopped halfway", () => {
  /** The receipts take two steps, the titles among them; the mark of the cell and its value follow. */
  const afterReplacing = 4;

  test("a cell edited after it was replaced, before that was noted, keeps its receipt", async () => {
    await enter(0, omoda);
    await stopped(afterReplacing);
    expect([await states(), (await cell(0)).formula]).toEqual([["planned"], ""]);
    await enter(0, 5);
    expect(await resumeFreeze(workbook, answering)).toEqual({ frozen: 1, left: [] });
    expect(await states()).toEqual(["frozen"]);
    expect((await thaw(workbook, "workbook", answering)).left).toEqual([
      { ...at(0), formula: omoda, reason: "its value was changed since then" },
    ]);
  });

  test("undo leaves earlier freezes alone and reaches beyond the chosen extent", async () => {
    await enter(0, omoda);
    await frozen();
    await new Promise((resume) => setTimeout(resume, 5));
    const other = await workbook.addSheet("Other");
    await workbook.write([{ ...at(0, 0, other), cells: [[jaecoo], [jaecoo]] }]);
    await stopped(2);
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 1, planned: 2 });
    await workbook.select(at(5));
    await undoFreeze(workbook, answering);
    expect(await frozenCells(workbook)).toMatchObject({ frozen: 1, planned: 0 });
    expect((await cell(0)).formula).toBe("");
    expect((await workbook.cell(at(0, 0, other))).formula).toBe(jaecoo);
    expect((await workbook.cell(at(1, 0, other))).formula).toBe(jaecoo);
  });

  test.each([resume, undo])(
    "is over where the analyst has entered another formula",
    async (end) => {
      await enter(0, omoda);
      await stopped(2);
      await enter(0, jaecoo);
      await end();
      expect(await states()).toEqual(["dropped"]);
      expect((await cell(0)).formula).toBe(jaecoo);
    }
  );

  test("is over after undo where its worksheet is gone", async () => {
    const name = await workbook.addSheet("Plan");
    await enter(0, omoda, name);
    await stopped(2);
    workbook.rename(name);
    expect((await resumeFreeze(workbook, answering)).left).toHaveLength(1);
    expect(await states()).toEqual(["planned"]);
    await undoFreeze(workbook, answering);
    expect(await frozenCells(workbook)).toMatchObject({ planned: 0 });
  });

  test("leaves a formula that waits for its value until it is calculated", async () => {
    await enter(0, omoda);
    await stopped(2);
    await workbook.pretend(omoda, [["#BUSY!"]]);
    expect((await resumeFreeze(workbook, answering)).frozen).toBe(0);
    expect((await cell(0)).formula).toBe(omoda);
    await workbook.pretend(omoda, undefined);
    expect((await resumeFreeze(workbook, answering)).frozen).toBe(1);
  });

  test.each([resume, undo])(
    "of 2,000 cells, cancelled in the middle, loses nothing",
    async (end) => {
      const cells = Array.from({ length: 2_000 }, (_, row) => [row % 2 ? omoda : jaecoo]);
      // What they show is given, so that the workbook of the test need not work them out at every step.
      await workbook.pretend(omoda, [[19855]]);
      await workbook.pretend(jaecoo, [[28232]]);
      await workbook.write([{ ...at(0), cells }]);
      const block = { ...at(0), rows: 2_000, columns: 1 };
      const before = await workbook.values(block);
      const stop = new AbortController();
      const progress = (done: number): void => void (done >= 1_000 && stop.abort());
      const work = { signal: stop.signal, progress };
      await expect(freeze(workbook, await plan(), answering, work)).rejects.toThrow(Cancelled);
      expect(await frozenCells(workbook)).toMatchObject({ frozen: 1_000, planned: 1_000 });
      expect(await workbook.values(block)).toEqual(before);
      await end();
      expect(await frozenCells(workbook)).toMatchObject({ planned: 0 });
      expect(await workbook.values(block)).toEqual(before);
      const left = await workbook.find("workbook", /UKAUTO/);
      expect(left).toHaveLength(end === undo ? 2_000 : 0);
    }
  );

  async function resume(): Promise<void> {
    await resumeFreeze(workbook, answering);
  }
  async function undo(): Promise<void> {
    await undoFreeze(workbook, answering);
  }
});

describe("freeze, then thaw", () => {
  const entry = fc.oneof(
    fc.constantFrom<Value>(
      omoda,
      jaecoo,
      top,
      '=UKAUTO.BRANDS("Chery group")',
      "=A1",
      "=UKAUTO.X("
    ),
    fc.constantFrom<Value>("", "text", true, "#N/A", '="UKAUTO.SALES("'),
    fc.double({ noNaN: true, noDefaultInfinity: true })
  );
  const grids = fc.array(fc.array(entry, { minLength: 3, maxLength: 3 }), {
    minLength: 1,
    maxLength: 8,
  });
  const formats = fc.array(fc.constantFrom("General", "#,##0", "0.00%", "[Red]0"), {
    minLength: 3,
    maxLength: 3,
  });

  test("is the identity of formulas, values and formats of any worksheet", async () => {
    await fc.assert(
      fc.asyncProperty(grids, formats, async (rows, columns) => {
        workbook = memoryWorkbook(calculator, metadata);
        await workbook.write([{ ...at(0), cells: rows, formats: rows.map(() => columns) }]);
        const places = Array.from({ length: 96 }, (_, place) =>
          at(Math.floor(place / 8), place % 8)
        );
        const before = await workbook.cells(places);
        const { cells } = await plan();
        const { frozen: count, left } = await freeze(workbook, { cells, obstacles: [] }, answering);
        expect([count, left]).toEqual([cells.length, []]);
        const still = await workbook.cells(places);
        expect(still.map((each) => each?.value)).toEqual(before.map((each) => each?.value));
        expect((await thaw(workbook, "workbook", answering)).thawed).toBe(cells.length);
        expect(await workbook.cells(places)).toEqual(before);
      }),
      { numRuns: 60 }
    );
  });
});
