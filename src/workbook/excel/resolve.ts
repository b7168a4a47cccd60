import { blockOf, linesOf } from "../address";
import { shape, toBlock } from "./cell";
import { asksTable, tableBlock } from "../formulas/tableReference";
import { overlap } from "../overlap";
import type { Block, Place } from "../port";
import { tablesIn } from "./tables";

const isName = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

/** The block that a reference names, seen from a cell: an address, whole columns or rows, a spill, a part of a table, a name. */
export async function resolveIn(
  context: Excel.RequestContext,
  reference: string,
  from: Place,
  knowsSpills: boolean
): Promise<Block | undefined> {
  if (asksTable(reference)) return tableBlock(await tablesIn(context), reference, from);
  const spills = reference.endsWith("#");
  const lines = linesOf(reference, from.sheet);
  const direct = lines ?? blockOf(spills ? reference.slice(0, -1) : reference, from.sheet);
  if (!direct) return spills ? undefined : ofName(context, reference, from);
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
