import type { Cell, Value, Work, WorkbookReader } from "./port";

/** The values of the block that each cell spills over, or the cell's own value; no rows for a cell that is gone. */
export async function spiltValues(
  workbook: Pick<WorkbookReader, "valuesOf">,
  cells: readonly (Cell | undefined)[],
  work?: Work
): Promise<(readonly (readonly Value[])[])[]> {
  const blocks = cells.flatMap((cell) => cell?.spill ?? []);
  const read = (await workbook.valuesOf(blocks, work && { signal: work.signal })).values();
  return cells.map((cell) => {
    if (!cell) return [];
    return (cell.spill ? read.next().value : undefined) ?? [[cell.value]];
  });
}
