import { asksUkauto, callsUkauto } from "./formulas/formula";
import type { Cell, Extent, Work, WorkbookReader } from "./port";
import { ukautoNames, usesName } from "./ukautoNames";

/** The cells of an extent whose own formula calls UKAUTO, rather than only naming it in a text. */
export async function ukautoCells(
  workbook: WorkbookReader,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const cells = await workbook.find(extent, callsUkauto, work);
  return cells.filter(({ formula }) => asksUkauto(formula));
}

/** The cells of an extent that show an answer of UKAUTO: by their own formula, or through a defined name. */
export async function cellsReachingUkauto(
  workbook: WorkbookReader,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const names = ukautoNames(await workbook.names(), await workbook.sheets());
  if (!names.ours.size) return ukautoCells(workbook, extent, work);
  const any = [callsUkauto.source, ...[...names.ours].map(({ name }) => escaped(name))].join("|");
  const cells = await workbook.find(extent, new RegExp(any, "iu"), work);
  return cells.filter(
    ({ formula, sheet }) => asksUkauto(formula) || usesName(formula, sheet, names)
  );
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
