import type { Block } from "../port";

/** Excel's range of a block. */
export function rangeAt(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Block
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}
