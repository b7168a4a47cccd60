import { cite } from "../model/citation";
import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { formats } from "../model/metric";
import { addressOf } from "./address";
import { inBatches } from "./batches";
import { explain } from "./explain";
import { callsUkauto } from "./formula";
import type { Block, Cell, Extent, Obstacle, Value, Work, WorkbookPort, Writing } from "./port";
import {
  addReceipts,
  checkOf,
  mark,
  readReceipts,
  receiptSheet,
  type Kept,
  type Receipt,
} from "./receipts";

/** What a freeze would do. Nothing is written. */
export interface FreezePlan {
  readonly cells: readonly Cell[];
  /** Cells that cannot be written and are left as they are. */
  readonly obstacles: readonly Obstacle[];
}

const batch = 100;

export async function planFreeze(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<FreezePlan> {
  const found = await workbook.find(extent, callsUkauto, work);
  const cells = found.filter(({ sheet }) => sheet !== receiptSheet);
  const obstacles = await workbook.obstacles(
    cells.map((cell) => cell.spill ?? { ...cell, rows: 1, columns: 1 })
  );
  const blocked = new Set(obstacles.map(addressOf));
  return { cells: cells.filter((cell) => !blocked.has(addressOf(cell))), obstacles };
}

/**
 * Replaces formulas by the values they show. All receipts are written first, so that a freeze that stops
 * halfway can be resumed or undone.
 */
export async function freeze(
  workbook: WorkbookPort,
  { cells }: FreezePlan,
  calculator: Calculator,
  metadata: Metadata,
  edition: string,
  work?: Work
): Promise<number> {
  const time = new Date().toISOString();
  const receipts: Receipt[] = [];
  for (const cell of cells)
    receipts.push(await receiptFor(workbook, cell, calculator, metadata, edition, time));
  const kept = await addReceipts(workbook, receipts, { signal: work?.signal });
  await replace(workbook, kept, work);
  return kept.length;
}

/**
 * Goes on with a freeze that stopped halfway: what is planned and not yet replaced is replaced now. A cell
 * that was calculated anew in the meantime gets a receipt of what it shows now.
 */
export async function resumeFreeze(
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata,
  edition: string,
  work?: Work
): Promise<number> {
  const planned = (await readReceipts(workbook)).filter(({ state }) => state === "planned");
  const open: Kept[] = [];
  const done: Kept[] = [];
  const dropped: Kept[] = [];
  const again: Cell[] = [];
  for (const receipt of planned) {
    const cell = await workbook.cell(receipt.block);
    if (cell.formula !== receipt.formula) {
      ((await holdsFrozen(workbook, receipt)) ? done : dropped).push(receipt);
    } else if (checkOf(await workbook.values(cell.spill ?? only(cell))) === receipt.check) {
      open.push(receipt);
    } else {
      dropped.push(receipt);
      again.push(cell);
    }
  }
  await mark(workbook, done, "frozen");
  await mark(workbook, dropped, "dropped");
  const time = new Date().toISOString();
  const renewed: Receipt[] = [];
  for (const cell of again) {
    renewed.push(await receiptFor(workbook, cell, calculator, metadata, edition, time));
  }
  const added = renewed.length ? await addReceipts(workbook, renewed) : [];
  await replace(workbook, [...open, ...added], work);
  return done.length + open.length + added.length;
}

function only({ sheet, row, column }: Cell): Block {
  return { sheet, row, column, rows: 1, columns: 1 };
}

/** True where a block still holds the values that it was frozen with. */
export async function holdsFrozen(
  workbook: WorkbookPort,
  { block, check }: Receipt
): Promise<boolean> {
  const cell = await workbook.cell(block);
  return cell.formula === "" && checkOf(await workbook.values(block)) === check;
}

async function replace(
  workbook: WorkbookPort,
  receipts: readonly Kept[],
  work?: Work
): Promise<void> {
  await inBatches(receipts, batch, work, async (part) => {
    const writings: Writing[] = [];
    for (const { block, format, value } of part) {
      const single = block.rows === 1 && block.columns === 1;
      const cells: Value[][] = single ? [[value]] : await workbook.values(block);
      const formatsOf = cells.map((row) =>
        row.map(() => (format === "General" ? undefined : format))
      );
      writings.push({ ...block, cells, formats: single ? formatsOf : undefined, text: true });
    }
    await workbook.write(writings);
    await mark(workbook, part, "frozen");
  });
}

async function receiptFor(
  workbook: WorkbookPort,
  cell: Cell,
  calculator: Calculator,
  metadata: Metadata,
  edition: string,
  time: string
): Promise<Receipt> {
  const { sheet, row, column, formula, value } = cell;
  const block = cell.spill ?? { sheet, row, column, rows: 1, columns: 1 };
  const values = cell.spill ? await workbook.values(block) : [[value]];
  const calls = await explain(cell, workbook, calculator, metadata);
  const figures = calls.flatMap(({ answer }) => (answer?.kind === "figure" ? [answer] : []));
  const sources = new Map(
    figures.flatMap((figure) => figure.sources).map((source) => [source.id, source])
  );
  const own = figures.length === 1 && figures[0]?.value === value ? figures[0] : undefined;
  return {
    state: "planned",
    block,
    formula,
    value,
    check: checkOf(values),
    format: cell.format === "General" && own ? formats[own.unit] : cell.format,
    formatBefore: cell.format,
    citation: cite([...sources.values()].slice(0, 5)),
    status: [...new Set(figures.map(({ status }) => status))].join("; "),
    edition,
    time,
  };
}
