import type { Block } from "../port";

/** The range of a block, as Excel's object model hands it out. */
export function rangeAt(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Block
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
