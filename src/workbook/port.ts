/**
 * What the pane may ask of a workbook. Excel, the workbench's grid, a copy of a workbook and the tests' workbook in
 * memory each have an adapter. Formulas are always in the invariant (en-US) form and begin with "=".
 */
export type Value = string | number | boolean;

/** A cell's place: the worksheet's name, and row and column counted from 0. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A block of cells, `rows` by `columns`, from its upper left cell. */
export interface Block extends Place {
  readonly rows: number;
  readonly columns: number;
}

/** One cell. Reading it calculates nothing. */
export interface Cell extends Place {
  /** "" where the cell holds no formula of its own. */
  readonly formula: string;
  /** What the cell shows as a value; an error is its text, such as "#N/A". */
  readonly value: Value;
  /** The number format as shown; "General" where none is set. */
  readonly format: string;
  /** The block that this cell's formula spills over, where it spills. */
  readonly spill?: Block;
  /** The cell whose formula spilled into this one. */
  readonly spilledFrom?: Place;
}

export type Extent = "selection" | "sheet" | "workbook";

export interface Progress {
  (done: number, total: number): void;
}

/** Long work reports its progress, and stops between two steps once the signal is aborted. */
export interface Work {
  readonly progress?: Progress;
  readonly signal?: AbortSignal;
}

/** A text that stays a text whatever it begins with. Names from the dataset are written in this way. */
export interface Literal {
  readonly text: string;
}

/** What is written to a block: one entry for each cell; `undefined` leaves the cell as it is. */
export interface Writing extends Place {
  /** A plain text that begins with "=" is a formula; `text: true` writes every text as text. */
  readonly cells: readonly (readonly (Value | Literal | undefined)[])[];
  readonly formats?: readonly (readonly (string | undefined)[])[];
  readonly text?: boolean;
}

export interface ChartRequest {
  readonly kind: "bar" | "line";
  readonly title: string;
  /** Header row and first column included. */
  readonly data: Block;
  /** The cell that the chart's upper left corner stands on. */
  readonly at: Place;
  readonly axisTitle: string;
}

/**
 * The role of a row or block of a worksheet, which decides how it looks. Numbers and the titles above them stand to
 * the right, labels to the left even where they are years. Long texts take several lines, and what is beside them
 * begins on their first.
 */
export type Look =
  | "title"
  | "heading"
  | "section"
  | "header"
  | "input"
  | "note"
  | "numbers"
  | "labels"
  | "long texts";

/** How a worksheet is to look and print. A host leaves out what it cannot do. */
export interface Dressing {
  readonly sheet: string;
  /** Widths of the columns from the left, in characters. */
  readonly widths?: readonly number[];
  readonly looks?: readonly { readonly look: Look; readonly block: Block }[];
  /** Cells with a drop-down of the values of a block of the same worksheet. */
  readonly choices?: readonly { readonly at: Place; readonly from: Block }[];
  /** What is printed, on pages one page wide, and the line at the foot of each. */
  readonly print?: { readonly area: Block; readonly footer: string };
}

/** A cell that cannot be written, and why, in words for the analyst. */
export interface Obstacle extends Place {
  readonly reason: string;
}

/** The reason of an obstacle whose worksheet was deleted or renamed. */
export const sheetIsGone = "the worksheet is no longer there";

/** The message where a worksheet does not exist. */
export function noSheet(sheet: string): string {
  return `The workbook has no worksheet "${sheet}". It may have been renamed or deleted since.`;
}

/** The message where a cell of a hidden worksheet is to be selected. */
export function sheetIsHidden(sheet: string): string {
  return `The worksheet "${sheet}" is hidden. Unhide it, then try again.`;
}

/** A defined name and what it stands for. */
export interface NamedFormula {
  readonly name: string;
  /** Begins with "=". */
  readonly formula: string;
  /** The worksheet that the name belongs to; undefined for a name of the whole workbook. */
  readonly sheet?: string;
}

/**
 * A hidden name that follows its block as a reference in a formula does: through inserts, deletes and moves of
 * cells and through changes of its worksheet's name, though not through a sort.
 */
export interface Mark {
  readonly name: string;
  /** Undefined once its cells are deleted. */
  readonly block: Block | undefined;
}

/** The beginning of the names of all marks; no other name is read or removed as a mark. */
export const markPrefix = "_ukauto_";

/** A table of the workbook: its whole block, header and totals included. */
export interface Table extends Block {
  readonly name: string;
  /** The names of its columns, from the left. */
  readonly headings: readonly string[];
  /** Whether its first row is a header, and its last one of totals. */
  readonly header: boolean;
  readonly totals: boolean;
}

/** True for a feature that the host has, or the reason why it has not. */
export type Capability = true | string;

/** The part of the port that changes no cell. */
export interface WorkbookReader {
  readonly host: "excel" | "workbench" | "memory";
  readonly charts: Capability;

  /** The active cell. */
  selected: () => Promise<Cell>;
  /** Calls the listener after each change of the active cell. Returns a function that stops it. */
  onSelection: (listener: (cell: Cell) => void) => () => void;
  /** Makes the cell active and brings it into view; the focus stays where it is. */
  select: (place: Place) => Promise<void>;

  cell: (place: Place) => Promise<Cell>;
  /** The values of a block, for arguments that are references. */
  values: (block: Block) => Promise<Value[][]>;
  /** Many cells at once, in the order given; undefined for one whose worksheet is gone. */
  cells: (places: readonly Place[], work?: Work) => Promise<(Cell | undefined)[]>;
  /** The values of many blocks at once, in the order given; undefined for one whose worksheet is gone. */
  valuesOf: (blocks: readonly Block[], work?: Work) => Promise<(Value[][] | undefined)[]>;
  /** A reference such as "A2", "Sheet2!B3:C4", "A:A", "Fleet[@Sales]" or a defined name, seen from a cell; undefined where it names no block. */
  resolve: (reference: string, from: Place) => Promise<Block | undefined>;

  /** The filled blocks of the extent, one for each worksheet; for the selection, the filled parts of it. */
  areas: (extent: Extent) => Promise<readonly Block[]>;
  /** Every cell of the extent whose own formula matches, in sheet, row, column order. */
  find: (extent: Extent, formula: RegExp, work?: Work) => Promise<Cell[]>;
  /** The cells of a block that hold anything: a value, a formula that shows nothing, or a part of a spill. */
  filled: (block: Block) => Promise<Place[]>;
  /** Every table of the workbook. */
  tables: () => Promise<readonly Table[]>;
  /** Every defined name, those of single worksheets included, marks excepted. */
  names: () => Promise<NamedFormula[]>;

  /** Every mark of the workbook, with the present place of its block. */
  marks: () => Promise<Mark[]>;
  /**
   * What was typed into blocks: "" for an empty cell, undefined for one with a formula. What a formula spilled
   * may pass for typed. Undefined for a block whose worksheet is gone.
   */
  typed: (
    blocks: readonly Block[],
    work?: Work
  ) => Promise<((Value | undefined)[][] | undefined)[]>;
  /** Which of these cells cannot be written: protected, inside a table, read-only, on a worksheet that is gone. */
  obstacles: (places: readonly Block[]) => Promise<Obstacle[]>;
  sheets: () => Promise<string[]>;
  /** The filled block of a worksheet; undefined where it is empty or does not exist. */
  used: (sheet: string) => Promise<Block | undefined>;
  calculationMode: () => Promise<"automatic" | "manual">;
  /** A text kept in the workbook itself. */
  setting: (key: string) => Promise<string | undefined>;
}

/** A workbook that may be changed. Only one piece of work at a time gets it. */
export interface WorkbookPort extends WorkbookReader {
  /** Writes in batches, in the order given. A spilled formula is written to its first cell alone. */
  write: (writings: readonly Writing[], work?: Work) => Promise<void>;
  /**
   * Makes columns wide enough for so many characters, from a cell's own column on; `undefined` leaves one as it is, and
   * none gets narrower.
   */
  widen: (from: Place, characters: readonly (number | undefined)[]) => Promise<void>;
  /** Adds a worksheet, with " 2", " 3" ... behind the name where it is taken, and returns its name. */
  addSheet: (name: string) => Promise<string>;
  chart: (request: ChartRequest) => Promise<void>;
  /** Gives blocks hidden names that are not in use yet, in batches. */
  mark: (marks: readonly (Mark & { readonly block: Block })[], work?: Work) => Promise<void>;
  /** Takes marks away, with what copies of worksheets hold of them; a name that is not there is passed over. */
  unmark: (names: readonly string[], work?: Work) => Promise<void>;
  /** Sets widths, looks, drop-downs and print settings of a worksheet; no value and no formula changes. */
  dress: (dressing: Dressing) => Promise<void>;

  /**
   * Marks these cells dirty, calculates them and what depends on them, and waits until UKAUTO has answered;
   * returns the cells that had not been answered in time.
   */
  recalculate: (places: readonly Place[], work?: Work) => Promise<readonly Place[]>;
  keepSetting: (key: string, value: string | undefined) => Promise<void>;
}
