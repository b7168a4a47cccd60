import { Cancelled } from "../../src/workbook/batches";
import type { Block, Cell, Place, WorkbookPort } from "../../src/workbook/port";

/** One promise of the workbook port: what is done with it, and what comes of that. */
export interface Promised {
  readonly title: string;
  readonly run: (port: WorkbookPort) => Promise<unknown>;
  readonly gives: unknown;
}

const sheet = "Sheet1";
const at = (row: number, column: number): Place => ({ sheet, row, column });
const block = (row: number, column: number, rows: number, columns: number): Block => ({
  ...at(row, column),
  rows,
  columns,
});
const brief = ({ row, column, formula, value }: Cell): unknown[] => [row, column, formula, value];

/**
 * What every adapter promises, on a worksheet "Sheet1" that is empty before each run. Each case uses
 * the port alone, so that the same list runs over any of them.
 */
export const contract: readonly Promised[] = [
  {
    title: "an empty cell has no formula, an empty value and the format General",
    run: (port) => port.cell(at(0, 0)),
    gives: { ...at(0, 0), formula: "", value: "", format: "General" },
  },
  {
    title: "numbers, texts and truth values are read as they were written",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [[1.5, "some text", true]] }]);
      return port.values(block(0, 0, 1, 4));
    },
    gives: [[1.5, "some text", true, ""]],
  },
  {
    title: "a formula is read with its value and number format",
    async run(port) {
      const cells = [['=UKAUTO.SALES("Omoda",2025)']];
      await port.write([{ ...at(1, 1), cells, formats: [["#,##0"]] }]);
      return port.cell(at(1, 1));
    },
    gives: {
      ...at(1, 1),
      formula: '=UKAUTO.SALES("Omoda",2025)',
      value: 19855,
      format: "#,##0",
    },
  },
  {
    title: "an error is its text",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [['=UKAUTO.SALES("Omda",2025)']] }]);
      return (await port.cell(at(0, 0))).value;
    },
    gives: "#N/A",
  },
  {
    title: "a reference takes the value of its cell",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [["Omoda", "=UKAUTO.SALES(A1,2025)"]] }]);
      return (await port.cell(at(0, 1))).value;
    },
    gives: 19855,
  },
  {
    title: "a table spills: its first cell tells the block, the others where they come from",
    async run(port) {
      await port.write([{ ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] }]);
      const [first, other] = [await port.cell(at(2, 0)), await port.cell(at(3, 1))];
      const [head, row] = await port.values(block(2, 0, 2, 5));
      return [first.spill, other.formula, other.spilledFrom, other.value, head?.[0], row?.[1]];
    },
    gives: [block(2, 0, 2, 5), "", at(2, 0), "Volkswagen", "Rank", "Volkswagen"],
  },
  {
    title:
      "many cells are read at once, in the order given, one of a worksheet that is gone is nothing",
    async run(port) {
      await port.write([
        { ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] },
        { ...at(0, 1), cells: [["some text"]] },
      ]);
      const gone = { ...at(0, 0), sheet: "Gone" };
      const cells = await port.cells([at(3, 1), gone, at(0, 1), at(2, 0)]);
      return cells.map(
        (cell) => cell && [...brief(cell), cell.spill ?? cell.spilledFrom ?? "alone"]
      );
    },
    gives: [
      [3, 1, "", "Volkswagen", at(2, 0)],
      undefined,
      [0, 1, "", "some text", "alone"],
      [2, 0, "=UKAUTO.TOPBRANDS(1,2025)", "Rank", block(2, 0, 2, 5)],
    ],
  },
  {
    title: "the values of many blocks are read at once, none of a worksheet that is gone",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [[1, "two"], [true]] }]);
      const gone = { ...block(0, 0, 1, 1), sheet: "Gone" };
      return port.valuesOf([block(1, 0, 1, 1), gone, block(0, 0, 2, 2)]);
    },
    gives: [
      [[true]],
      undefined,
      [
        [1, "two"],
        [true, ""],
      ],
    ],
  },
  {
    title: "marks are kept with their blocks, are no names, and are taken away by name",
    async run(port) {
      const name = await port.addSheet("Plan of '26");
      const blocks = [block(1, 0, 1, 1), { ...block(2, 1, 3, 2), sheet: name }, block(0, 3, 2, 1)];
      await port.mark(blocks.map((each, place) => ({ name: `_ukauto_${place}`, block: each })));
      const before = await port.marks();
      await port.unmark(["_ukauto_1", "_ukauto_none"]);
      const after = await port.marks();
      const isThere = before.some(
        (each) => each.block?.sheet === name && each.block.rows === 3 && each.block.columns === 2
      );
      await port.unmark(after.map((each) => each.name));
      return [before.length, isThere, after, await port.marks(), await port.names()];
    },
    gives: [
      3,
      true,
      [
        { name: "_ukauto_0", block: block(1, 0, 1, 1) },
        { name: "_ukauto_2", block: block(0, 3, 2, 1) },
      ],
      [],
      [],
    ],
  },
  {
    title: "what was typed is told apart from a formula and from what is empty",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [["Omoda", 2025, true, "=A1"]] }]);
      const gone = { ...block(0, 0, 1, 1), sheet: "Gone" };
      return port.typed([block(0, 0, 1, 5), gone]);
    },
    gives: [[["Omoda", 2025, true, undefined, ""]], undefined],
  },
  {
    title: "a worksheet that is gone is an obstacle, and no error",
    run: (port) => port.obstacles([{ ...block(4, 2, 1, 1), sheet: "Gone" }]),
    gives: [{ ...at(4, 2), sheet: "Gone", reason: "the worksheet is no longer there" }],
  },
  {
    title: "the filled block of a worksheet holds what formulas spilled",
    async run(port) {
      await port.write([{ ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] }]);
      return port.used(sheet);
    },
    gives: block(2, 0, 2, 5),
  },
  {
    title: "a worksheet that is empty or does not exist has no filled block",
    run: async (port) => [await port.used(sheet), await port.used("None")],
    gives: [undefined, undefined],
  },
  {
    title: "references name blocks, on the sheet they are read from or on another",
    async run(port) {
      const name = await port.addSheet("My sheet");
      const found = await Promise.all(
        ["B3", "$B$3:C4", `'${name}'!A1`, "nothing", "1+1"].map((each) =>
          port.resolve(each, at(0, 0))
        )
      );
      return found.map((each) => each && [each.sheet === name, each.row, each.rows, each.columns]);
    },
    gives: [[false, 2, 1, 1], [false, 2, 2, 2], [true, 0, 1, 1], undefined, undefined],
  },
  {
    title: "a spill reference names what its cell spills over, and nothing where it does not",
    async run(port) {
      await port.write([{ ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] }]);
      return [await port.resolve("A3#", at(0, 0)), await port.resolve("H9#", at(0, 0))];
    },
    gives: [block(2, 0, 2, 5), undefined],
  },
  {
    title: "a blocked spill covers nothing: what is in its way are cells of their own",
    async run(port) {
      await port.write([{ ...at(2, 1), cells: [['=UKAUTO.SALES("Omoda",2025)']] }]);
      await port.write([{ ...at(0, 0), cells: [["=UKAUTO.TOPBRANDS(5,2025)"]] }]);
      const [anchor, way] = [await port.cell(at(0, 0)), await port.cell(at(2, 1))];
      await port.select(at(0, 0));
      const found = await port.find("sheet", /UKAUTO/);
      const [empty] = await port.cells([at(1, 1)]);
      return [
        [anchor.value, anchor.spill, way.formula, way.value, way.spilledFrom],
        found.map(({ row, column }) => [row, column]),
        [empty?.value, empty?.spilledFrom, await port.resolve("A1#", at(0, 9))],
        await port.filled(block(0, 0, 6, 5)),
      ];
    },
    gives: [
      ["#SPILL!", undefined, '=UKAUTO.SALES("Omoda",2025)', 19855, undefined],
      [
        [0, 0],
        [2, 1],
      ],
      ["", undefined, undefined],
      [at(0, 0), at(2, 1)],
    ],
  },
  {
    title: "a cell holds something where it shows a value, nothing, or a part of a spill",
    async run(port) {
      await port.write([
        { ...at(0, 0), cells: [['=""', "", 0, "text"]] },
        { ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] },
      ]);
      const filled = await port.filled(block(0, 0, 4, 6));
      return filled.map(({ row, column }) => [row, column]);
    },
    gives: [
      ...[0, 2, 3].map((column) => [0, column]),
      ...[2, 3].flatMap((row) => [0, 1, 2, 3, 4].map((column) => [row, column])),
    ],
  },
  {
    title: "formulas are found by their text in the order of rows and columns, what spilled is not",
    async run(port) {
      await port.write([
        { ...at(5, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] },
        { ...at(0, 1), cells: [['=UKAUTO.SALES("Omoda",2025)', "=A1"]] },
      ]);
      await port.select(at(0, 0));
      return (await port.find("sheet", /UKAUTO/)).map(brief);
    },
    gives: [
      [0, 1, '=UKAUTO.SALES("Omoda",2025)', 19855],
      [5, 0, "=UKAUTO.TOPBRANDS(1,2025)", "Rank"],
    ],
  },
  {
    title: "the workbook is searched sheet by sheet, the sheet alone where that is asked",
    async run(port) {
      const other = await port.addSheet("Search");
      const cells = [["=UKAUTO.TARGET(2035)"]];
      await port.write([
        { ...at(0, 0), cells },
        { ...at(0, 0), sheet: other, cells },
      ]);
      await port.select(at(0, 0));
      const all = await port.find("workbook", /UKAUTO\.TARGET\(/);
      const own = await port.find("sheet", /UKAUTO\.TARGET\(/);
      return [all.map((cell) => cell.sheet === other), own.length];
    },
    gives: [[false, true], 1],
  },
  {
    title: "undefined leaves a cell as it is, an empty text empties it",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [[1, 2, 3]] }]);
      await port.write([{ ...at(0, 0), cells: [[undefined, 20, ""]] }]);
      return port.values(block(0, 0, 1, 3));
    },
    gives: [[1, 20, ""]],
  },
  {
    title: "a format that is left out stays as it was",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [[1]], formats: [["0.0%"]] }]);
      await port.write([{ ...at(0, 0), cells: [[2]] }]);
      return (await port.cell(at(0, 0))).format;
    },
    gives: "0.0%",
  },
  {
    title: "texts written as text are no formulas, whatever they begin with",
    async run(port) {
      const texts = ["=1+1", "+1", "-x", "@a", "2025-08", "007"];
      await port.write([{ ...at(0, 0), cells: [texts], text: true }]);
      const cells = await Promise.all(texts.map((_, column) => port.cell(at(0, column))));
      return cells.map(({ formula, value }) => [formula, value]);
    },
    gives: ["=1+1", "+1", "-x", "@a", "2025-08", "007"].map((text) => ["", text]),
  },
  {
    title: "a literal among formulas stays a text",
    async run(port) {
      const cells = [[{ text: "=HYPERLINK(1)" }, "=UKAUTO.TARGET(2035)", { text: "" }]];
      await port.write([{ ...at(0, 0), cells }]);
      return [(await port.cell(at(0, 0))).formula, await port.values(block(0, 0, 1, 3))];
    },
    gives: ["", [["=HYPERLINK(1)", 1300000, ""]]],
  },
  {
    title: "a value over a formula takes its place, and what it spilled is gone",
    async run(port) {
      await port.write([{ ...at(2, 0), cells: [["=UKAUTO.TOPBRANDS(1,2025)"]] }]);
      await port.write([{ ...at(2, 0), cells: [[7]] }]);
      return port.values(block(2, 0, 2, 2));
    },
    gives: [
      [7, ""],
      ["", ""],
    ],
  },
  {
    title: "rows far below are written",
    async run(port) {
      await port.write([{ ...at(4999, 0), cells: [["far"]] }]);
      return (await port.cell(at(4999, 0))).value;
    },
    gives: "far",
  },
  {
    title: "a new worksheet gets a number behind a name that is taken",
    async run(port) {
      const names = [await port.addSheet("Twice"), await port.addSheet("Twice")];
      const all = await port.sheets();
      return [names, names.every((name) => all.includes(name))];
    },
    gives: [["Twice", "Twice 2"], true],
  },
  {
    title: "settings are kept, replaced and taken away",
    async run(port) {
      const before = await port.setting("UKAUTO.try");
      await port.keepSetting("UKAUTO.try", "one");
      await port.keepSetting("UKAUTO.try", "two");
      const kept = await port.setting("UKAUTO.try");
      await port.keepSetting("UKAUTO.try", undefined);
      return [before, kept, await port.setting("UKAUTO.try")];
    },
    gives: [undefined, "two", undefined],
  },
  {
    title: "a selected cell is the active one",
    async run(port) {
      await port.write([{ ...at(3, 2), cells: [["here"]] }]);
      await port.select(at(3, 2));
      return brief(await port.selected());
    },
    gives: [3, 2, "", "here"],
  },
  {
    title: "recalculating a cell leaves its formula and its value",
    async run(port) {
      await port.write([{ ...at(0, 0), cells: [['=UKAUTO.SALES("Jaecoo",2025)']] }]);
      await port.recalculate([at(0, 0)]);
      return brief(await port.cell(at(0, 0)));
    },
    gives: [0, 0, '=UKAUTO.SALES("Jaecoo",2025)', 28232],
  },
  {
    title: "long work tells how far it is, up to all of it",
    async run(port) {
      const told: [number, number][] = [];
      const progress = (done: number, total: number): void => void told.push([done, total]);
      const writings = Array.from({ length: 3 }, (_, row) => ({ ...at(row, 0), cells: [[row]] }));
      await port.write(writings, { progress });
      return [told[0], told[told.length - 1]];
    },
    gives: [
      [0, 3],
      [3, 3],
    ],
  },
  {
    title: "work that is stopped before its first step changes nothing and says so",
    async run(port) {
      const signal = AbortSignal.abort();
      const error = await port
        .write([{ ...at(0, 0), cells: [["never"]] }], { signal })
        .catch((thrown: unknown) => thrown);
      const stopped = error instanceof Cancelled || /Stopped after 0 of 1/.test(String(error));
      return [stopped, (await port.cell(at(0, 0))).value];
    },
    gives: [true, ""],
  },
  {
    title: "a worksheet that is not there is named in the error",
    async run(port) {
      const error = await port
        .values({ ...block(0, 0, 1, 1), sheet: "Gone" })
        .catch((thrown: unknown) => thrown);
      return /The workbook has no worksheet "Gone"/.test(String(error));
    },
    gives: true,
  },
];
