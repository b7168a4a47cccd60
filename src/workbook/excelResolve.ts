import { blockOf } from "./address";
import { toBlock } from "./excelCell";
import type { Block, Place } from "./port";

const shape = "rowIndex,columnIndex,rowCount,columnCount";
const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** The block that a reference names, seen from a cell: an address, what a cell spills over, or a defined name. */
export async function resolveIn(
  context: Excel.RequestContext,
  reference: string,
  from: Place,
  knowsSpills: boolean
): Promise<Block | undefined> {
  const spills = reference.endsWith("#");
  const direct = blockOf(spills ? reference.slice(0, -1) : reference, from.sheet);
  if (!direct) return spills ? undefined : ofName(context, reference, from);
  const sheet = context.workbook.worksheets.getItemOrNullObject(direct.sheet);
  await context.sync();
  if (sheet.isNullObject) return undefined;
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

/** A name of the worksheet itself stands before one of the workbook, as in Excel. */
async function ofName(
  context: Excel.RequestContext,
  name: string,
  from: Place
): Promise<Block | undefined> {
  if (!isName.test(name)) return undefined;
  const own = context.workbook.worksheets.getItem(from.sheet).names.getItemOrNullObject(name);
  const global = context.workbook.names.getItemOrNullObject(name);
  await context.sync();
  const item = own.isNullObject ? global : own;
  if (item.isNullObject) return undefined;
  const range = item.getRangeOrNullObject().load(shape);
  const sheet = range.worksheet.load("name");
  await context.sync();
  return range.isNullObject ? undefined : toBlock(sheet.name, range);
}
