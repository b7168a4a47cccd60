import type { Block, Place } from "./port";

/** The cells that two blocks have in common; undefined where they have none. */
export function overlap(one: Block, other: Block): Block | undefined {
  if (one.sheet !== other.sheet) return undefined;
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: one.sheet, row, column, rows, columns } : undefined;
}

/** The same cells as blocks without common cells, in the order given. */
export function apart(blocks: readonly Block[]): Block[] {
  const all: Block[] = [];
  for (const block of blocks) {
    const rest = all.reduce(
      (parts, known) => parts.flatMap((part) => without(part, known)),
      [block]
    );
    all.push(...rest);
  }
  return all;
}

/** What is left of a block without the cells of another: above it, to its left, to its right, and below. */
function without(block: Block, other: Block): Block[] {
  const both = overlap(block, other);
  if (!both) return [block];
  const { row, column, rows, columns } = block;
  const [bottom, right] = [both.row + both.rows, both.column + both.columns];
  const beside = { ...both, sheet: block.sheet };
  return [
    { ...block, rows: both.row - row },
    { ...beside, column, columns: both.column - column },
    { ...beside, column: right, columns: column + columns - right },
    { ...block, row: bottom, rows: row + rows - bottom },
  ].filter((part) => part.rows > 0 && part.columns > 0);
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
