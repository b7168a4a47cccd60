import type { Block } from "./port";

/** What two blocks have in common; undefined where they do not touch. */
export function overlap(one: Block, other: Block): Block | undefined {
  if (one.sheet !== other.sheet) return undefined;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : undefined;
}
