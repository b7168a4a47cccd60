/** How many rows and columns a worksheet of Excel has. */
export const [rowsOfSheet, columnsOfSheet] = [1_048_576, 16_384];

/** One number for each cell of a worksheet; row and column are counted from 0. */
export function cellNumber(row: number, column: number): number {
  return row * columnsOfSheet + column;
}
