import type { Block, Place } from "./port";

/** What two blocks have in common; undefined where they do not touch. */
export function overlap(one: Block, other: Block): Block | undefined {
  if (one.sheet !== other.sheet) return undefined;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : undefined;
}

/** Whether a cell lies in a block. */
export function contains(block: Block, { sheet, row, column }: Place): boolean {
  return (
    sheet === block.sheet &&
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}
