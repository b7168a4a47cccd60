import type { Block, Cell, WorkbookReader } from "./port";

/** Reads the cells of all blocks at once, row by row; rows are empty for a block whose worksheet is gone. */
export async function readBlocks(
  workbook: WorkbookReader,
  blocks: readonly Block[]
): Promise<(readonly (readonly Cell[])[])[]> {
  const places = blocks.flatMap(({ sheet, row, column, rows, columns }) =>
    Array.from({ length: rows * columns }, (_, place) => ({
      sheet,
      row: row + Math.floor(place / columns),
      column: column + (place % columns),
    }))
  );
  const cells = await workbook.cells(places);
  let from = 0;
  return blocks.map(({ rows, columns }) =>
    Array.from({ length: rows }, () =>
      cells.slice(from, (from += columns)).filter((cell) => cell !== undefined)
    )
  );
}
