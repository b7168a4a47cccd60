import { addressOf } from "../../workbook/address";
import { inBatches } from "../../workbook/batches";
import type {
  Cell,
  Extent,
  Obstacle,
  Work,
  WorkbookPort,
  WorkbookReader,
} from "../../workbook/port";
import { readAhead } from "../../workbook/formulas/readAhead";
import { readBlocks } from "../../workbook/readBlocks";
import type { Receipt } from "./receipt";
import { blockOfCell, receiptFor, type Answering } from "./receiptFor";
import { addReceipts, receiptSheets } from "./receipts";
import { replaceByValues, type Frozen } from "./replaceByValues";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import { unsettled } from "./unsettled";

/** What a freeze would do. Nothing is written. */
export interface FreezePlan {
  readonly cells: readonly Cell[];
  /** Cells that cannot be frozen and are left as they are. */
  readonly obstacles: readonly Obstacle[];
}

/** Cells that are replaced between two looks at the clock and at Cancel. */
export const frozenAtOnce = 100;

export async function planFreeze(
  workbook: WorkbookReader,
  extent: Extent,
  work?: Work
): Promise<FreezePlan> {
  const found = await cellsReachingUkauto(workbook, extent, work);
  const own = await receiptSheets(workbook);
  const cells = found.filter(({ sheet }) => !own.includes(sheet));
  const blocks = await workbook.valuesOf(cells.map(blockOfCell));
  const waiting = cells.flatMap((cell, place): Obstacle[] => {
    const { sheet, row, column } = cell;
    const reason = unsettled(cell, blocks[place] ?? []);
    return reason ? [{ sheet, row, column, reason }] : [];
  });
  const obstacles = [...(await workbook.obstacles(cells.map(blockOfCell))), ...waiting];
  const blocked = new Set(obstacles.map(addressOf));
  return { cells: cells.filter((cell) => !blocked.has(addressOf(cell))), obstacles };
}

/**
 * Replaces formulas by the values they show. All receipts are written first, so that a freeze that stops
 * halfway can be resumed or undone. A cell whose formula is no longer the planned one is left alone.
 */
export async function freeze(
  workbook: WorkbookPort,
  plan: FreezePlan,
  answering: Answering,
  work?: Work
): Promise<Frozen> {
  const time = new Date().toISOString();
  const left: Obstacle[] = [];
  const receipts: Receipt[] = [];
  // Told to no one: an analyst counts formulas replaced, not receipts drawn up.
  await inBatches(plan.cells, frozenAtOnce, { signal: work?.signal }, async (part) => {
    const now = await workbook.cells(part);
    const same = now.flatMap((cell, place) => (isSame(cell, part[place]) ? [cell] : []));
    part.forEach(({ sheet, row, column, formula }, place) => {
      if (now[place]?.formula !== formula)
        left.push({ sheet, row, column, reason: "its formula was changed meanwhile" });
    });
    const blocks = await readBlocks(workbook, same.map(blockOfCell));
    const reader = await readAhead(workbook, same);
    for (const block of blocks) {
      const first = block[0]?.[0];
      if (!first) continue;
      const reason = unsettled(
        first,
        block.map((row) => row.map(({ value }) => value))
      );
      const { sheet, row, column } = first;
      if (reason) left.push({ sheet, row, column, reason });
      else receipts.push(await receiptFor(block, time, reader, answering));
    }
  });
  const kept = await addReceipts(workbook, receipts, { signal: work?.signal });
  let frozen = 0;
  await inBatches(kept, frozenAtOnce, work, async (part) => {
    const done = await replaceByValues(workbook, part);
    frozen += done.frozen;
    left.push(...done.left);
  });
  return { frozen, left };
}

function isSame(now: Cell | undefined, planned: Cell | undefined): now is Cell {
  return now !== undefined && now.formula === planned?.formula;
}
