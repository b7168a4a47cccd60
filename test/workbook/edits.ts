import type { Block, Place, Value } from "../../src/workbook/port";

/** A cell as a workbook in memory holds it. */
export interface Stored {
  formula: string;
  value: Value;
  format: string;
  spill?: Block;
  spilledFrom?: Place;
  /** Where a cell stood when a test began: it goes with the cell through all edits but a sort. */
  seat?: string;
}

/** All that an edit of the analyst may move. */
export interface State {
  sheets: Map<string, Map<string, Stored>>;
  /** Hidden names of the workbook; undefined once what they refer to is gone. */
  marks: Map<string, Block | undefined>;
  /** The same names as a copied worksheet has them: its own. */
  copied: Map<string, Set<string>>;
}

type Axis = "row" | "column";
/** Rows or columns on one worksheet, as far as they reach across: a whole row reaches from 0 to Infinity. */
interface Band {
  readonly sheet: string;
  readonly axis: Axis;
  readonly at: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const across: Readonly<Record<Axis, Axis>> = { row: "column", column: "row" };
const length = (block: Block, axis: Axis): number => (axis === "row" ? block.rows : block.columns);
const placed = (block: Block, axis: Axis, start: number, size: number): Block =>
  axis === "row"
    ? { ...block, row: start, rows: size }
    : { ...block, column: start, columns: size };
const keyOf = ({ row, column }: { row: number; column: number }): string => `${row},${column}`;
export const placeIn = (key: string): { row: number; column: number } => {
  const comma = key.indexOf(",");
  return { row: Number(key.slice(0, comma)), column: Number(key.slice(comma + 1)) };
};

/** Inserts rows or columns, or cells of a part of them, which push what follows down or to the right. */
export function insert(state: State, band: Band): void {
  const { axis, at, count } = band;
  moveCells(state, band, (place) => (place[axis] >= at ? place[axis] + count : place[axis]));
  moveReferences(state, (block) => {
    if (!reaches(band, block)) return block;
    const [start, size] = [block[axis], length(block, axis)];
    if (start >= at) return placed(block, axis, start + count, size);
    return at < start + size ? placed(block, axis, start, size + count) : block;
  });
}

/** Deletes rows or columns, or cells of a part of them; what follows moves up or to the left. */
export function remove(state: State, band: Band): void {
  const { axis, at, count } = band;
  moveCells(state, band, (place) => {
    if (place[axis] < at) return place[axis];
    return place[axis] < at + count ? undefined : place[axis] - count;
  });
  moveReferences(state, (block) => {
    if (!reaches(band, block)) return block;
    const [start, end] = [block[axis], block[axis] + length(block, axis)];
    const left = (edge: number): number => (edge <= at ? edge : Math.max(at, edge - count));
    const size = left(end) - left(start);
    return size > 0 ? placed(block, axis, left(start), size) : undefined;
  });
}

/** Cuts a block and pastes it: names and references to all of it go with it, those to what it covers are lost. */
export function cut(state: State, from: Block, to: Place): void {
  const target = { ...from, ...to };
  const [source, goal] = [cellsOf(state, from.sheet), cellsOf(state, to.sheet)];
  const moved = inside(from).map((place) => {
    const stored = source.get(keyOf(place));
    source.delete(keyOf(place));
    return stored;
  });
  inside(target).forEach((place, which) => {
    const stored = moved[which];
    if (stored) goal.set(keyOf(place), stored);
    else goal.delete(keyOf(place));
  });
  const before = new Set(moved);
  moveReferences(
    state,
    (block) => {
      const [row, column] = [block.row - from.row + to.row, block.column - from.column + to.column];
      if (holds(from, block)) return { ...block, sheet: to.sheet, row, column };
      return holds(target, block) ? undefined : block;
    },
    // What a cut formula refers to without a worksheet's name is where it was cut from.
    (stored, sheet) => (before.has(stored) ? from.sheet : sheet)
  );
}

/** Puts the lines of a block in another order: cells change places, names and seats stay. */
export function reorder(state: State, block: Block, axis: Axis, order: readonly number[]): void {
  const cells = cellsOf(state, block.sheet);
  const at = (line: number, other: number): string =>
    axis === "row"
      ? keyOf({ row: block.row + line, column: block.column + other })
      : keyOf({ row: block.row + other, column: block.column + line });
  const width = length(block, across[axis]);
  const lines = order.map((_, line) =>
    Array.from({ length: width }, (__, other) => cells.get(at(line, other)))
  );
  order.forEach((source, line) => {
    for (let other = 0; other < width; other++) {
      const key = at(line, other);
      const seat = lines[line]?.[other]?.seat;
      const stored = lines[source]?.[other];
      if (stored ?? seat) cells.set(key, { ...(stored ?? empty()), seat });
      else cells.delete(key);
    }
  });
}

/** The order in which a sort puts the lines of a block, by the values of one line across: numbers, texts, the rest. */
export function sortedOrder(
  state: State,
  block: Block,
  axis: Axis,
  by: number,
  descending: boolean
): number[] {
  const cells = cellsOf(state, block.sheet);
  const value = (line: number): Value => {
    const key =
      axis === "row"
        ? keyOf({ row: block.row + line, column: by })
        : keyOf({ row: by, column: block.column + line });
    return cells.get(key)?.value ?? "";
  };
  const rank = (each: Value): number => (each === "" ? 2 : typeof each === "number" ? 0 : 1);
  const compare = (one: Value, other: Value): number => {
    if (rank(one) !== rank(other)) return rank(one) - rank(other);
    const sign = one < other ? -1 : one > other ? 1 : 0;
    return descending ? -sign : sign;
  };
  return Array.from({ length: length(block, axis) }, (_, line) => line).sort((one, other) =>
    compare(value(one), value(other))
  );
}

export function renameSheet(state: State, sheet: string, name: string): void {
  state.sheets = new Map(
    [...state.sheets].map(([each, cells]) => [each === sheet ? name : each, cells])
  );
  const own = state.copied.get(sheet);
  if (own) {
    state.copied.delete(sheet);
    state.copied.set(name, own);
  }
  moveReferences(
    state,
    (block) => (block.sheet === sheet ? { ...block, sheet: name } : block),
    (_, each) => (each === name ? sheet : each)
  );
}

/** A copy has its own names for what the workbook's names stood for on the worksheet, and nobody's seats. */
export function copySheet(state: State, sheet: string, name: string): void {
  const cells = [...cellsOf(state, sheet)].map(([key, stored]): [string, Stored] => [
    key,
    { ...stored, seat: undefined },
  ]);
  state.sheets.set(name, new Map(cells));
  const own = [...state.marks].filter(([, block]) => block?.sheet === sheet);
  state.copied.set(name, new Set(own.map(([mark]) => mark)));
}

export function deleteSheet(state: State, sheet: string): void {
  state.sheets.delete(sheet);
  state.copied.delete(sheet);
  moveReferences(state, (block) => (block.sheet === sheet ? undefined : block));
}

export function moveSheet(state: State, sheet: string, to: number): void {
  const others = [...state.sheets].filter(([name]) => name !== sheet);
  others.splice(to, 0, [sheet, cellsOf(state, sheet)]);
  state.sheets = new Map(others);
}

/** A copy of everything, to come back to by undo. */
export function copyOf({ sheets, marks, copied }: State): State {
  return {
    sheets: new Map(
      [...sheets].map(([name, cells]) => [
        name,
        new Map([...cells].map(([key, stored]) => [key, { ...stored }])),
      ])
    ),
    marks: new Map(marks),
    copied: new Map([...copied].map(([name, own]) => [name, new Set(own)])),
  };
}

/** What a file keeps: 15 digits of a number. */
export function throughFile(state: State): void {
  for (const cells of state.sheets.values())
    for (const stored of cells.values())
      if (typeof stored.value === "number") stored.value = Number(stored.value.toPrecision(15));
}

function empty(): Stored {
  return { formula: "", value: "", format: "General" };
}

function cellsOf(state: State, sheet: string): Map<string, Stored> {
  const cells = state.sheets.get(sheet);
  if (!cells) throw new Error(`The workbook has no worksheet "${sheet}".`);
  return cells;
}

function moveCells(
  state: State,
  { sheet, axis, from, to }: Band,
  moved: (place: { row: number; column: number }) => number | undefined
): void {
  const cells = [...cellsOf(state, sheet)].flatMap(([key, stored]): [string, Stored][] => {
    const place = placeIn(key);
    const other = place[across[axis]];
    const now = other < from || other > to ? place[axis] : moved(place);
    return now === undefined ? [] : [[keyOf({ ...place, [axis]: now }), stored]];
  });
  state.sheets.set(sheet, new Map(cells));
}

/** Excel moves a reference with cells of a part of a row or column where all of it lies in that part. */
function reaches({ sheet, axis, from, to }: Band, block: Block): boolean {
  const other = across[axis];
  return (
    block.sheet === sheet && block[other] >= from && block[other] + length(block, other) - 1 <= to
  );
}

function moveReferences(
  state: State,
  moved: (block: Block) => Block | undefined,
  homeOf = (_: Stored, sheet: string): string => sheet
): void {
  for (const [name, block] of state.marks) if (block) state.marks.set(name, moved(block));
  for (const [sheet, cells] of state.sheets) {
    for (const stored of cells.values())
      if (stored.formula)
        stored.formula = rewrite(stored.formula, homeOf(stored, sheet), moved, sheet);
  }
}

const references =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_][\w.]*)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?(?![\w(.])/g;

/** A formula with each reference where its cells are now, as the spreadsheet itself would have it. */
function rewrite(
  formula: string,
  home: string,
  moved: (block: Block) => Block | undefined,
  homeNow: string
): string {
  return formula.replace(
    references,
    (
      text,
      written: string | undefined,
      c1: string,
      letters: string,
      r1: string,
      digits: string,
      c2: string | undefined,
      letters2: string | undefined,
      r2: string | undefined,
      digits2: string | undefined
    ) => {
      if (letters === undefined) return text;
      const sheet = written ? written.replace(/^'|'$/g, "").replace(/''/g, "'") : home;
      const [column, row] = [numberOf(letters), Number(digits) - 1];
      const [rows, columns] = [
        Number(digits2 ?? digits) - row,
        numberOf(letters2 ?? letters) - column + 1,
      ];
      const now = moved({ sheet, row, column, rows, columns });
      if (!now) return "#REF!";
      const isHome = !written && now.sheet === homeNow;
      const prefix = isHome
        ? ""
        : `${/^[A-Za-z_]\w*$/.test(now.sheet) ? now.sheet : `'${now.sheet.replace(/'/g, "''")}'`}!`;
      const start = `${c1}${lettersOf(now.column)}${r1}${now.row + 1}`;
      const isOne = !text.includes(":") && now.rows === 1 && now.columns === 1;
      const [endColumn, endRow] = text.includes(":") ? [c2 ?? "", r2 ?? ""] : [c1, r1];
      const end = `${endColumn}${lettersOf(now.column + now.columns - 1)}${endRow}${now.row + now.rows}`;
      return prefix + (isOne ? start : `${start}:${end}`);
    }
  );
}

function numberOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lettersOf(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : lettersOf(Math.floor(column / 26) - 1) + lettersOf(column % 26);
}

function holds(outer: Block, inner: Block): boolean {
  return (
    outer.sheet === inner.sheet &&
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

function inside({ row, column, rows, columns }: Block): { row: number; column: number }[] {
  return Array.from({ length: rows * columns }, (_, place) => ({
    row: row + Math.floor(place / columns),
    column: column + (place % columns),
  }));
}
