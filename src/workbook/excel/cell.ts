import type { Block, Cell, Value } from "../port";

/** The ranges of a cell's spill, to be read after the next sync. */
export interface SpillRanges {
  readonly over: Excel.Range;
  readonly from: Excel.Range;
}

export function loadSpills(range: Excel.Range): SpillRanges {
  return {
    over: range.getSpillingToRangeOrNullObject().load("rowCount,columnCount"),
    from: range.getSpillParentOrNullObject().load("rowIndex,columnIndex"),
  };
}

/** Loads a cell. The function that is returned reads it after the next sync. */
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

/** Reads one cell, with the block that it spills over or the cell that it is spilled from, where this Excel can tell. */
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

/** True for a formula; a text that only looks like one equals the cell's value. */
export function isFormula(text: unknown, value: unknown): text is string {
  return typeof text === "string" && text.startsWith("=") && text !== value;
}

/** The cell with the block that it spills over, or, without a formula, the cell that it is spilled from. */
export function withSpill(cell: Cell, spills: SpillRanges | undefined): Cell {
  if (!spills) return cell;
  const { over, from } = spills;
  const { sheet, row, column } = cell;
  if (!from.isNullObject && (from.rowIndex !== row || from.columnIndex !== column)) {
    const spilledFrom = { sheet, row: from.rowIndex, column: from.columnIndex };
    return { ...cell, formula: "", spilledFrom };
  }
  // A blocked spill covers nothing, whatever range Excel returns for it.
  if (over.isNullObject || cell.value === "#SPILL!") return cell;
  return {
    ...cell,
    spill: { sheet, row, column, rows: over.rowCount, columns: over.columnCount },
  };
}

/** The properties that a range needs to become a block. */
export const shape = "rowIndex,columnIndex,rowCount,columnCount";

/** The block of a range that was loaded with `shape`. */
export function toBlock(
  sheet: string,
  range: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">
): Block {
  const { rowIndex, columnIndex, rowCount, columnCount } = range;
  return { sheet, row: rowIndex, column: columnIndex, rows: rowCount, columns: columnCount };
}
