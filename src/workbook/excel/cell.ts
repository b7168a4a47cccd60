import type { Block, Cell, Value } from "../port";

/** What was asked of a cell's spills, to be read after the next sync. */
export interface AskedSpills {
  readonly over: Excel.Range;
  readonly from: Excel.Range;
}

export function loadSpills(range: Excel.Range): AskedSpills {
  return {
    over: range.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
    from: range.getSpillParentOrNullObject().load("rowIndex,columnIndex"),
  };
}

/** Asks for a cell as it stands; what is returned reads it after the next sync. */
export function loadCell(
  sheet: string | (() => string),
  range: Excel.Range,
  knowsSpills: boolean
): () => Cell {
  range.load("rowIndex,columnIndex,formulas,values,numberFormat");
  const spills = knowsSpills ? loadSpills(range) : undefined;
  return () => {
    const text: unknown = range.formulas[0]?.[0];
    const value = range.values[0]?.[0] as Value;
    const cell: Cell = {
      sheet: typeof sheet === "string" ? sheet : sheet(),
      row: range.rowIndex,
      column: range.columnIndex,
      formula: isFormula(text, value) ? text : "",
      value,
      format: String(range.numberFormat[0]?.[0] ?? "General"),
    };
    return withSpill(cell, spills);
  };
}

/** One cell as it stands, with what it spills over or is spilled from where this Excel can tell. */
export async function readCell(
  context: Excel.RequestContext,
  range: Excel.Range,
  knowsSpills: boolean
): Promise<Cell> {
  const sheet = range.worksheet.load("name");
  const read = loadCell(() => sheet.name, range, knowsSpills);
  await context.sync();
  return read();
}

/** A formula; a text that only looks like one is its own value. */
export function isFormula(text: unknown, value: unknown): text is string {
  return typeof text === "string" && text.startsWith("=") && text !== value;
}

/** The cell with the block that it spills over, or, without a formula, the cell that it is spilled from. */
export function withSpill(cell: Cell, spills: AskedSpills | undefined): Cell {
  if (!spills) return cell;
  const { over, from } = spills;
  const { sheet, row, column } = cell;
  if (!from.isNullObject && (from.rowIndex !== row || from.columnIndex !== column)) {
    const spilledFrom = { sheet, row: from.rowIndex, column: from.columnIndex };
    return { ...cell, formula: "", spilledFrom };
  }
  // A blocked spill covers nothing, whatever this Excel says of it.
  if (over.isNullObject || cell.value === "#SPILL!") return cell;
  return {
    ...cell,
    spill: { sheet, row, column, rows: over.rowCount, columns: over.columnCount },
  };
}

/** What a range is loaded with to become a block. */
export const shape = "rowIndex,columnIndex,rowCount,columnCount";

/** A range that was loaded with its place and size. */
export function toBlock(
  sheet: string,
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">
): Block {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
