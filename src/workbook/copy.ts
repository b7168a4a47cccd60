import { blockNamed } from "./formulas/target";
import { overlap } from "./overlap";
import {
  noSheet,
  sheetIsGone,
  type Block,
  type Cell,
  type Mark,
  type NamedFormula,
  type Obstacle,
  type Place,
  type Value,
  type WorkbookPort,
  type Writing,
} from "./port";
import { cellNumber } from "./sheetSize";

/** A worksheet: every cell of it that holds anything. */
export interface SheetCopy {
  readonly name: string;
  readonly cells: readonly Cell[];
}

/** What a workbook holds at one moment. */
export interface Contents<Sheet extends SheetCopy = SheetCopy> {
  readonly sheets: readonly Sheet[];
  readonly names: readonly NamedFormula[];
  readonly marks: readonly Mark[];
}

/** A copy of a workbook, changed through its port; the workbook itself stays as it is. Nothing in it is calculated. */
export interface WorkbookCopy {
  readonly port: WorkbookPort;
  /** What the copy holds now, new worksheets last. */
  contents(): Contents;
}

type Cells = Map<number, Cell>;

export function copyOf({ sheets, names, marks }: Contents): WorkbookCopy {
  const all = new Map<string, Cells>(
    sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map((cell) => [cellNumber(cell.row, cell.column), cell])),
    ])
  );
  const marked = new Map(marks.map(({ name, block }) => [name, block]));
  const cellsOf = (sheet: string): Cells => {
    const cells = all.get(sheet);
    if (!cells) throw new Error(noSheet(sheet));
    return cells;
  };
  const cellAt = (place: Place): Cell =>
    cellsOf(place.sheet).get(cellNumber(place.row, place.column)) ?? {
      ...blank,
      ...placeOf(place),
    };
  const inBlock = <T>(
    { sheet, row, column, rows, columns }: Block,
    read: (cell: Cell) => T
  ): T[][] =>
    Array.from({ length: rows }, (_, at) =>
      Array.from({ length: columns }, (__, place) =>
        read(cellAt({ sheet, row: row + at, column: column + place }))
      )
    );
  const writeOne = ({ sheet, row, column, cells, formats, text }: Writing): void => {
    cells.forEach((values, at) =>
      values.forEach((value, place) => {
        const before = cellAt({ sheet, row: row + at, column: column + place });
        const format = formats?.[at]?.[place] ?? before.format;
        const now = value === undefined ? before : entered(before, value, text);
        cellsOf(sheet).set(cellNumber(now.row, now.column), { ...now, format });
      })
    );
  };
  const used = (sheet: string): Block | undefined =>
    around(sheet, [...(all.get(sheet)?.values() ?? [])].filter(isFilled));

  const port: WorkbookPort = {
    host: "memory",
    charts: "A copy of a workbook has no charts.",
    selected: async () => cellAt({ sheet: [...all.keys()][0] ?? "", row: 0, column: 0 }),
    onSelection: () => () => undefined,
    select: async () => undefined,

    cell: async (place) => cellAt(place),
    cells: async (places) =>
      places.map((place) => (all.has(place.sheet) ? cellAt(place) : undefined)),
    values: async (block) => inBlock(block, ({ value }) => value),
    valuesOf: async (blocks) =>
      blocks.map((block) =>
        all.has(block.sheet) ? inBlock(block, ({ value }) => value) : undefined
      ),
    typed: async (blocks) =>
      blocks.map((block) =>
        all.has(block.sheet)
          ? inBlock(block, ({ formula, spilledFrom, value }): Value | undefined =>
              formula || spilledFrom ? undefined : value
            )
          : undefined
      ),
    resolve: (reference, from) => blockNamed(port, reference, from),
    areas: async () => [...all.keys()].flatMap((sheet) => used(sheet) ?? []),
    find: async (_, formula) =>
      [...all.values()].flatMap((cells) =>
        [...cells.values()]
          .filter((cell) => cell.formula && formula.test(cell.formula))
          .sort((one, other) => one.row - other.row || one.column - other.column)
      ),
    filled: async (block) =>
      [...cellsOf(block.sheet).values()].filter(
        (cell) => isFilled(cell) && overlap({ ...placeOf(cell), rows: 1, columns: 1 }, block)
      ),
    tables: async () => [],
    names: async () => [...names],
    obstacles: async (blocks) =>
      blocks.flatMap(({ sheet, row, column }): Obstacle[] =>
        all.has(sheet) ? [] : [{ sheet, row, column, reason: sheetIsGone }]
      ),
    sheets: async () => [...all.keys()],
    used: async (sheet) => used(sheet),
    calculationMode: async () => "manual",
    setting: async () => undefined,

    marks: async () => [...marked].map(([name, block]) => ({ name, block })),
    async mark(added) {
      for (const { name, block } of added) marked.set(name, block);
    },
    async unmark(gone) {
      for (const name of gone) marked.delete(name);
    },
    async write(writings) {
      for (const writing of writings) writeOne(writing);
    },
    async addSheet(name) {
      let free = name;
      for (let number = 2; all.has(free); number++) free = `${name} ${number}`;
      all.set(free, new Map());
      return free;
    },
    widen: async () => undefined,
    dress: async () => undefined,
    recalculate: async () => [],
    keepSetting: async () => undefined,
    chart: async () => {
      throw new Error(String(port.charts));
    },
  };
  return {
    port,
    contents: () => ({
      sheets: [...all].map(([name, cells]) => ({ name, cells: [...cells.values()] })),
      names,
      marks: [...marked].map(([name, block]) => ({ name, block })),
    }),
  };
}

const blank = { formula: "", value: "", format: "General" } as const;

function placeOf({ sheet, row, column }: Place): Place {
  return { sheet, row, column };
}

function isFilled({ formula, value, spilledFrom }: Cell): boolean {
  return formula !== "" || value !== "" || spilledFrom !== undefined;
}

/** The cell with something entered into it; a formula shows nothing, since a copy calculates nothing. */
function entered(
  before: Cell,
  value: Value | { readonly text: string },
  asText: boolean | undefined
): Cell {
  const place = placeOf(before);
  const { format } = before;
  if (typeof value === "object") return { ...place, format, formula: "", value: value.text };
  const isFormula = typeof value === "string" && value.startsWith("=") && !asText;
  return {
    ...place,
    format,
    ...(isFormula ? { formula: value, value: "" } : { formula: "", value }),
  };
}

function around(sheet: string, cells: readonly Cell[]): Block | undefined {
  if (!cells.length) return undefined;
  const edges = { top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    edges.top = Math.min(edges.top, row);
    edges.left = Math.min(edges.left, column);
    edges.bottom = Math.max(edges.bottom, row);
    edges.right = Math.max(edges.right, column);
  }
  const { top, left, bottom, right } = edges;
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
