import type { Table } from "../port";
import { shape, toBlock } from "./cell";

/** Every table of the workbook; two requests for all of them. */
export async function tablesIn(context: Excel.RequestContext): Promise<Table[]> {
  const tables = context.workbook.tables.load("items/name,items/showHeaders,items/showTotals");
  await context.sync();
  const parts = tables.items.map((table) => ({
    table,
    sheet: table.worksheet.load("name"),
    range: table.getRange().load(shape),
    columns: table.columns.load("items/name"),
  }));
  await context.sync();
  return parts.map(({ table, sheet, range, columns }) => ({
    ...toBlock(sheet.name, range),
    name: table.name,
    headings: columns.items.map(({ name }) => name),
    header: table.showHeaders,
    totals: table.showTotals,
  }));
}
