import { blockOf, linesOf } from "../address";
import { toBlock } from "./cell";
import { overlap } from "../overlap";
import type { Block, Place } from "../port";

const shape = "rowIndex,columnIndex,rowCount,columnCount";
const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
/** A column of a table, or of it the cell in the row of the formula: Fleet[Sales], Fleet[@Sales], Fleet[@[Sales 2025]]. */
const tableColumn = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[(@?)\[?([^[\]#@]+)\]?\]$/u;

/** The block that a reference names, seen from a cell: an address, whole columns or rows, a spill, a table's column, a name. */
export async function resolveIn(
  context: Excel.RequestContext,
  reference: string,
  from: Place,
  knowsSpills: boolean
): Promise<Block | undefined> {
  const spills = reference.endsWith("#");
  const lines = linesOf(reference, from.sheet);
  const direct = lines ?? blockOf(spills ? reference.slice(0, -1) : reference, from.sheet);
  if (!direct) return spills ? undefined : ofTableOrName(context, reference, from);
  const sheet = context.workbook.worksheets.getItemOrNullObject(direct.sheet);
  await context.sync();
  if (sheet.isNullObject) return undefined;
  if (lines) {
    const used = sheet.getUsedRangeOrNullObject(true).load(shape);
    await context.sync();
    return used.isNullObject ? undefined : overlap(lines, toBlock(lines.sheet, used));
  }
  if (!spills) return direct;
  if (!knowsSpills) return undefined;
  const { row, column } = direct;
  const over = sheet
    .getRangeByIndexes(row, column, 1, 1)
    .getSpillingToRangeOrNullObject()
    .load(shape);
  await context.sync();
  return over.isNullObject ? undefined : toBlock(direct.sheet, over);
}

function ofTableOrName(
  context: Excel.RequestContext,
  reference: string,
  from: Place
): Promise<Block | undefined> {
  const [, table, thisRow, column] = tableColumn.exec(reference) ?? [];
  return table && column
    ? ofTable(context, table, column, thisRow ? from : undefined)
    : ofName(context, reference, from);
}

async function ofTable(
  context: Excel.RequestContext,
  table: string,
  column: string,
  row: Place | undefined
): Promise<Block | undefined> {
  const found = context.workbook.tables.getItemOrNullObject(table);
  await context.sync();
  if (found.isNullObject) return undefined;
  const own = found.columns.getItemOrNullObject(column);
  await context.sync();
  if (own.isNullObject) return undefined;
  const range = own.getDataBodyRange().load(shape);
  const sheet = range.worksheet.load("name");
  await context.sync();
  const block = toBlock(sheet.name, range);
  return row ? overlap(block, { ...block, row: row.row, rows: 1 }) : block;
}

/** A name of the worksheet itself stands before one of the workbook, as in Excel. */
async function ofName(
  context: Excel.RequestContext,
  reference: string,
  from: Place
): Promise<Block | undefined> {
  const edge = reference.lastIndexOf("!");
  const name = reference.slice(edge + 1);
  if (!isName.test(name)) return undefined;
  const written = reference.slice(0, Math.max(0, edge));
  const home = written ? written.replace(/^'|'$/g, "").replace(/''/g, "'") : from.sheet;
  const scope = context.workbook.worksheets.getItemOrNullObject(home);
  const global = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  const own = scope.isNullObject ? undefined : scope.names.getItemOrNullObject(name);
  if (own) await context.sync();
  const item = own && !own.isNullObject ? own : global;
  if (item.isNullObject) return undefined;
  const range = item.getRangeOrNullObject().load(shape);
  await context.sync();
  if (range.isNullObject) return undefined;
  const sheet = range.worksheet.load("name");
  await context.sync();
  return toBlock(sheet.name, range);
}
