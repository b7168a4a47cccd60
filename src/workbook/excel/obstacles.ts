import { overlap } from "../overlap";
import { sheetIsGone, type Block, type Obstacle, type Place } from "../port";
import { shape, toBlock } from "./cell";
import { rangeAt } from "./range";
import { tablesIn } from "./tables";
import { columnsOfSheet, rowsOfSheet } from "../sheetSize";

type Supports = (version: string) => boolean;

/** A block that cannot be written as single cells are, and why. */
interface Fixed {
  readonly block: Block;
  readonly reason: string;
}

const cellsAtOnce = 500;

/** The blocks that cannot be written, and why; a few requests for all of them. */
export async function obstaclesOf(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  supports: Supports
): Promise<Obstacle[]> {
  const readOnly = context.workbook.load("readOnly");
  const present = context.workbook.worksheets.load("items/name");
  await context.sync();
  const known = new Set(present.items.map(({ name }) => name));
  const there = blocks.filter(({ sheet }) => known.has(sheet));
  const names = [...new Set(there.map(({ sheet }) => sheet))];
  const sheets = names.map((name) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { name, protection: sheet.protection.load("protected") };
  });
  const tables = (await tablesIn(context)).map((table): Fixed => ({
    block: table,
    reason: `it is part of the table ${table.name}`,
  }));
  const fixed = [
    ...tables,
    ...(await pivotTablesIn(context, names, supports)),
    ...(await mergedIn(context, names, supports)),
  ];
  const arrays = await arraysAmong(context, there, names, supports);
  return blocks.flatMap((block) => {
    const { sheet, row, column } = block;
    const place: Place = { sheet, row, column };
    if (!known.has(sheet)) return [{ ...place, reason: sheetIsGone }];
    if (readOnly.readOnly) return [{ ...place, reason: "the workbook is read-only" }];
    if (sheets.find(({ name }) => name === sheet)?.protection.protected) {
      return [{ ...place, reason: "the worksheet is protected" }];
    }
    const reason = fixed.find((each) => overlap(each.block, block))?.reason;
    if (reason) return [{ ...place, reason }];
    return arrays.has(block) ? [{ ...place, reason: "it is part of an array formula" }] : [];
  });
}

async function pivotTablesIn(
  context: Excel.RequestContext,
  names: readonly string[],
  supports: Supports
): Promise<Fixed[]> {
  if (!supports("1.8") || !names.length) return [];
  const asked = names.map((name) => ({
    name,
    pivots: context.workbook.worksheets.getItem(name).pivotTables.load("items/name"),
  }));
  await context.sync();
  const found = asked.flatMap(({ name, pivots }) =>
    pivots.items.map((pivot) => ({
      name,
      pivot,
      range: pivot.layout.getRange().load(shape),
    }))
  );
  if (found.length) await context.sync();
  return found.map(({ name, pivot, range }) => ({
    block: toBlock(name, range),
    reason: `it is part of the PivotTable ${pivot.name}`,
  }));
}

async function mergedIn(
  context: Excel.RequestContext,
  names: readonly string[],
  supports: Supports
): Promise<Fixed[]> {
  if (!supports("1.13") || !names.length) return [];
  const used = names.map((name) => ({
    name,
    range: context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(),
  }));
  await context.sync();
  const filled = used.filter(({ range }) => !range.isNullObject);
  const merged = filled.map(({ name, range }) => ({
    name,
    areas: range.getMergedAreasOrNullObject(),
  }));
  await context.sync();
  const found = merged
    .filter(({ areas }) => !areas.isNullObject)
    .map(({ name, areas }) => ({
      name,
      ranges: areas.areas.load(`items/${shape.replace(/,/g, ",items/")}`),
    }));
  if (found.length) await context.sync();
  return found.flatMap(({ name, ranges }) =>
    ranges.items.map((range) => ({ block: toBlock(name, range), reason: "it is a merged cell" }))
  );
}

/**
 * The cells of legacy array formulas, whose cells can only be changed together. Excel's `savedAsArray` is true of
 * formulas that spill and of some single ones too; in a legacy array a neighbouring cell has the same formula.
 */
async function arraysAmong(
  context: Excel.RequestContext,
  blocks: readonly Block[],
  names: readonly string[],
  supports: Supports
): Promise<ReadonlySet<Block>> {
  if (!supports("1.12") || !names.length) return new Set();
  const used = names.map((name) => ({
    name,
    range: context.workbook.worksheets
      .getItem(name)
      .getUsedRangeOrNullObject()
      .load("savedAsArray"),
  }));
  await context.sync();
  // False for a whole worksheet means that no cell of it need be asked; null means that some cells are arrays.
  const mayHold = new Set(
    used.flatMap(({ name, range }) =>
      range.isNullObject || range.savedAsArray === false ? [] : [name]
    )
  );
  const asked = blocks.filter(
    ({ sheet, rows, columns }) => mayHold.has(sheet) && rows === 1 && columns === 1
  );
  const found = new Set<Block>();
  for (let first = 0; first < asked.length; first += cellsAtOnce) {
    const part = asked.slice(first, first + cellsAtOnce).map((block) => ({
      block,
      range: rangeAt(context, block).load("savedAsArray"),
      around: rangeAt(context, around(block)).load("formulas"),
    }));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a request holds so many cells at most
    await context.sync();
    for (const { block, range, around: near } of part)
      if (range.savedAsArray && sharesFormula(block, near.formulas)) found.add(block);
  }
  return found;
}

/** The cells on all sides of a cell, as far as the worksheet reaches. */
function around({ sheet, row, column }: Block): Block {
  const [top, left] = [Math.max(0, row - 1), Math.max(0, column - 1)];
  const bottom = Math.min(rowsOfSheet - 1, row + 1);
  const right = Math.min(columnsOfSheet - 1, column + 1);
  return { sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function sharesFormula({ row, column }: Block, formulas: readonly (readonly unknown[])[]): boolean {
  const [at, place] = [Math.min(1, row), Math.min(1, column)];
  const own = formulas[at]?.[place];
  const beside = [
    formulas[at - 1]?.[place],
    formulas[at + 1]?.[place],
    formulas[at]?.[place - 1],
    formulas[at]?.[place + 1],
  ];
  return typeof own === "string" && own.startsWith("=") && beside.includes(own);
}
