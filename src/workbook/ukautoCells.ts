import { asksUkauto, callsUkauto } from "./formula";
import type { Cell, Extent, Work, WorkbookPort } from "./port";

/** The cells of an extent whose own formula calls UKAUTO; one that only names it in a text is none. */
export async function ukautoCells(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const cells = await workbook.find(extent, callsUkauto, work);
  return cells.filter(({ formula }) => asksUkauto(formula));
}
