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
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import { delayOf, type Delay } from "./delay";
import { blockOfCell, drawUp, frozenAtOnce } from "./drawUp";
import { findLayouts } from "./layout";
import { addEntries, readLedger, setState, type Entry } from "./ledger";
import { locate } from "./locate";
import type { Answering } from "./origin";
import { mostCells } from "./receipt";
import { replaceByValues, type Frozen } from "./replaceByValues";
import { ownFormats, settle, sortPlanned, type Planned } from "./settle";

/** What a freeze would do. Nothing is written. */
export interface FreezePlan {
  readonly cells: readonly Cell[];
  /** Cells that cannot be frozen and are left as they are. */
  readonly obstacles: readonly Obstacle[];
}

export async function planFreeze(
  workbook: WorkbookReader,
  extent: Extent,
  work?: Work,
  delay: Delay = delayOf
): Promise<FreezePlan> {
  const cells = await cellsReachingUkauto(workbook, extent, work);
  const own = new Set((await findLayouts(workbook)).map(({ sheet }) => sheet));
  const blocks = cells.map(blockOfCell);
  const small = blocks.filter(({ rows, columns }) => rows * columns <= mostCells);
  const values = (await workbook.valuesOf(small)).values();
  const obstacles = [...(await workbook.obstacles(blocks))];
  for (const [place, cell] of cells.entries()) {
    const block = blocks[place];
    const isLarge = !block || block.rows * block.columns > mostCells;
    const shown = isLarge ? [] : (values.next().value ?? []);
    const reason = own.has(cell.sheet)
      ? "it stands on the worksheet of receipts"
      : isLarge
        ? `its table has more than ${mostCells.toLocaleString("en-GB")} cells`
        : delay(cell, shown);
    const { sheet, row, column } = cell;
    if (reason) obstacles.push({ sheet, row, column, reason });
  }
  const blocked = new Map(obstacles.map((obstacle) => [addressOf(obstacle), obstacle]));
  return {
    cells: cells.filter((cell) => !blocked.has(addressOf(cell))),
    obstacles: [...blocked.values()],
  };
}

/**
 * Replaces formulas by the values that they show. All receipts are written first, so that a freeze that stops
 * halfway can be resumed or undone. A cell whose formula is no longer the planned one is left alone.
 */
export async function freeze(
  workbook: WorkbookPort,
  plan: FreezePlan,
  answering: Answering,
  work?: Work,
  delay: Delay = delayOf
): Promise<Frozen> {
  const { entries } = await readLedger(workbook);
  const planned = entries.filter(({ state }) => state === "planned");
  const halfway = await sortPlanned(workbook, locate(planned, await workbook.marks()));
  const time = new Date().toISOString();
  const earlier = entries.filter(({ state }) => state === "frozen");
  return freezeCells(workbook, plan.cells, time, answering, { halfway, earlier }, work, delay);
}

/** What earlier freezes have left, to be settled before the cells of a new one are replaced. */
interface Earlier {
  /** The rest of a freeze that stopped halfway. Its formulas may be among the cells of the new one. */
  readonly halfway: Planned;
  readonly earlier: readonly Entry[];
}

/** Freezes cells. An earlier freeze that stopped halfway is ended once its cells have new receipts. */
export async function freezeCells(
  workbook: WorkbookPort,
  cells: readonly Cell[],
  time: string,
  answering: Answering,
  { halfway, earlier }: Earlier,
  work?: Work,
  delay: Delay = delayOf
): Promise<Frozen> {
  await workbook.write(halfway.live.flatMap(ownFormats));
  const { receipts, left } = await drawUp(workbook, cells, time, answering, work, delay);
  const entries = await addEntries(workbook, receipts, { signal: work?.signal });
  await settle(workbook, halfway);
  await supersede(workbook, earlier, entries);
  const marked = new Set((await workbook.marks()).map(({ name }) => name));
  let frozen = 0;
  await inBatches(entries, frozenAtOnce, work, async (part) => {
    const done = await replaceByValues(workbook, part, marked);
    frozen += done.frozen;
    left.push(...done.left);
  });
  return { frozen, left };
}

/** Where a cell was frozen before and has another formula now, the new receipt replaces the earlier one. */
async function supersede(
  workbook: WorkbookPort,
  earlier: readonly Entry[],
  entries: readonly Entry[]
): Promise<void> {
  if (!earlier.length || !entries.length) return;
  const anchors = new Set(entries.map(({ block }) => addressOf(block)));
  const over = locate(earlier, await workbook.marks())
    .filter(({ isMarked, isGone, block }) => isMarked && !isGone && anchors.has(addressOf(block)))
    .map(({ entry }) => entry);
  await setState(workbook, over, "superseded");
  await workbook.unmark(over.map(({ mark }) => mark));
}
