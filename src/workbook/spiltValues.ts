import type { Cell, Value, Work, WorkbookReader } from "./port";

/** The values that each cell shows: of the block that it spills over, or its own. */
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
