import { inBatches } from "../batches";
import { isFormula, shape, toBlock } from "./cell";
import { withShownValues } from "./entities";
import { rangeAt } from "./range";
import { readSpills } from "./read";
import { atSelection, inExcel } from "./run";
import { apart, overlap } from "../overlap";
import type { Block, Cell, Extent, Value, Work } from "../port";

/** The most cells read in one request, far fewer than Excel's own limit. */
const cellsRead = 50_000;
type Supports = (version: string) => boolean;

/** The filled blocks of an extent; for the selection, the parts of it within the filled block of its worksheet. */
export function areasIn(extent: Extent, supports: Supports): Promise<Block[]> {
  if (extent === "workbook") return inExcel(usedInWorkbook);
  return atSelection(async (context) => {
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    const several = extent === "selection" && supports("1.9");
    const ranges = several ? context.workbook.getSelectedRanges().areas : undefined;
    ranges?.load(`items/${shape.replace(/,/g, ",items/")}`);
    const one =
      extent === "selection" && !several
        ? context.workbook.getSelectedRange().load(shape)
        : undefined;
    await context.sync();
    const filled = await usedOn(context, [active]);
    if (extent !== "selection") return filled;
    const selected = (ranges?.items ?? (one ? [one] : [])).map((range) =>
      toBlock(active.name, range)
    );
    // Areas that were selected one by one may overlap.
    return filled.flatMap((block) => apart(selected.flatMap((each) => overlap(block, each) ?? [])));
  });
}

/** The filled blocks of all worksheets, even where a chart sheet is in front. */
async function usedInWorkbook(context: Excel.RequestContext): Promise<Block[]> {
  const sheets = context.workbook.worksheets.load("items/name");
  await context.sync();
  return usedOn(context, sheets.items);
}

/** The filled block of each of these worksheets, whose names have been loaded. */
async function usedOn(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[]
): Promise<Block[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load(shape));
  await context.sync();
  return sheets.flatMap(({ name }, place) => {
    const range = used[place];
    return range && !range.isNullObject ? [toBlock(name, range)] : [];
  });
}

/** The cells of blocks whose own formula matches. */
export async function findIn(
  areas: readonly Block[],
  formula: RegExp,
  supports: Supports,
  work?: Work
): Promise<Cell[]> {
  const found: Cell[] = [];
  await inBatches(areas.flatMap(inParts), 1, work, async ([part]) => {
    if (!part) return;
    const matches = await inExcel(
      (context) => matchesIn(context, part, formula, supports),
      part.sheet
    );
    found.push(...(supports("1.12") ? await readSpills(matches, work) : matches));
  });
  return found;
}

async function matchesIn(
  context: Excel.RequestContext,
  part: Block,
  formula: RegExp,
  supports: Supports
): Promise<Cell[]> {
  const range = rangeAt(context, part).load("formulas,values,numberFormat");
  await context.sync();
  const matches: Cell[] = [];
  range.formulas.forEach((row: unknown[], at) =>
    row.forEach((text, place) => {
      const value = range.values[at]?.[place] as Value;
      if (!isFormula(text, value) || !formula.test(text)) return;
      const format = String(range.numberFormat[at]?.[place] ?? "General");
      const [row, column] = [part.row + at, part.column + place];
      matches.push({ sheet: part.sheet, row, column, formula: text, value, format });
    })
  );
  return withShownValues(context, matches, supports);
}

function inParts(block: Block): Block[] {
  const rows = Math.max(1, Math.floor(cellsRead / block.columns));
  return Array.from({ length: Math.ceil(block.rows / rows) }, (_, place) => ({
    ...block,
    row: block.row + place * rows,
    rows: Math.min(rows, block.rows - place * rows),
  }));
}
