import { addressOf } from "../../workbook/address";
import { inBatches } from "../../workbook/batches";
import { asksUkauto } from "../../workbook/formulas/formula";
import { overlap } from "../../workbook/overlap";
import type {
  Block,
  Cell,
  Extent,
  Obstacle,
  Work,
  WorkbookPort,
  WorkbookReader,
  Writing,
} from "../../workbook/port";
import { readBlocks } from "../../workbook/readBlocks";
import { ukautoNames, usesName } from "../../workbook/ukautoNames";
import type { Change } from "../refresh/changes";
import { frozenAtOnce } from "./drawUp";
import { labelsOf, type Labels } from "./labels";
import { needLedger, readLedger, setState, type Entry, type Ledger } from "./ledger";
import { locate, type Located } from "./locate";
import type { Answering } from "./origin";
import { doubtIn } from "./proof";
import { formatsBack, leave, ownFormats, settle, sortPlanned } from "./settle";
import { changesSinceFreeze, type Returned } from "./changesSinceFreeze";

/** A frozen cell whose formula was not put back: why, and the formula, for the analyst to enter. */
export interface Unreturned extends Obstacle {
  readonly formula: string;
}

export interface Thawed {
  readonly thawed: number;
  readonly left: readonly Unreturned[];
  /** Cells that show another value than while they were frozen, and why. */
  readonly changes: readonly Change[];
  /** Rows of the worksheet of receipts that are not receipts. */
  readonly unreadable: readonly Obstacle[];
}

const noLabels: Labels = { left: [], above: [], right: [] };

/** Puts back each formula of the extent whose cell is known for certain, and lists the others with the reason. */
export async function thaw(
  workbook: WorkbookPort,
  extent: Extent,
  answering: Answering,
  work?: Work
): Promise<Thawed> {
  const areas = extent === "workbook" ? undefined : await workbook.areas(extent);
  const isChosen = ({ block }: Located): boolean =>
    !areas || areas.some((area) => overlap(area, block));
  return putBack(workbook, await readLedger(workbook), isChosen, answering, work);
}

/** Undoes a freeze that stopped halfway, in the whole workbook, and leaves earlier freezes as they are. */
export async function undoFreeze(
  workbook: WorkbookPort,
  answering: Answering,
  work?: Work
): Promise<Thawed> {
  const ledger = await readLedger(workbook);
  const planned = ledger.entries.filter(({ state }) => state === "planned");
  const times = new Set(planned.map(({ time }) => time));
  return putBack(workbook, ledger, ({ entry }) => times.has(entry.time), answering, work);
}

async function putBack(
  workbook: WorkbookPort,
  ledger: Ledger,
  isChosen: (located: Located) => boolean,
  answering: Answering,
  work?: Work
): Promise<Thawed> {
  await needLedger(workbook, ledger.sheets);
  const marks = await workbook.marks();
  const outstanding = ledger.entries.filter(isOutstanding);
  const chosen = locate(outstanding, marks).filter(isChosen);
  const planned = await sortPlanned(
    workbook,
    chosen.filter(({ entry }) => entry.state === "planned")
  );
  await workbook.write(planned.live.flatMap(ownFormats));
  await settle(workbook, planned);
  const replaced = new Set(planned.replaced);
  const frozen = chosen.filter(({ entry }) => entry.state === "frozen" || replaced.has(entry));
  const left: Unreturned[] = [];
  const list = (located: Located, reason: string): void =>
    void left.push({ ...leave(located, reason), formula: located.formula });
  const blocks = frozen.map(({ block }) => block);
  const obstacles = await workbook.obstacles(blocks);
  const reasons = new Map(obstacles.map((each) => [addressOf(each), each.reason]));
  const reaches = await reachOf(workbook);
  const places = await labelsOf(workbook, blocks, marks);
  const labels = new Map(frozen.map((located, place) => [located, places[place]]));
  const returned: Returned[] = [];
  const closed = new Set<Entry>(
    [...planned.live, ...planned.dropped].map((each) => each.located.entry)
  );
  await inBatches(frozen, frozenAtOnce, work, async (part) => {
    const read = await readBlocks(
      workbook,
      // Where a cell is in doubt, only its first cell is read, to see whether the formula is back already.
      part.map(({ block, doubt }) => (doubt === undefined ? block : firstOf(block)))
    );
    const ready: Located[] = [];
    const back: Located[] = [];
    const writings: Writing[] = [];
    for (const [place, located] of part.entries()) {
      const cells = read[place] ?? [];
      const reason =
        located.doubt ??
        reasons.get(addressOf(located.block)) ??
        doubtIn(located, cells, labels.get(located) ?? noLabels) ??
        textFormat(cells);
      if (cells[0]?.[0]?.formula === located.formula) back.push(located);
      else if (!reaches(located)) list(located, "its formula calls no UKAUTO function");
      else if (reason) list(located, reason);
      else {
        ready.push(located);
        writings.push(formulaFor(located, cells));
        returned.push({ located, before: cells.map((row) => row.map(({ value }) => value)) });
      }
    }
    await workbook.write(writings);
    const done = [...ready, ...back].map(({ entry }) => entry);
    await setState(workbook, done, "thawed");
    for (const entry of done) closed.add(entry);
  });
  await takeMarksAway(workbook, ledger, closed);
  return {
    thawed: returned.length,
    left,
    changes: await changesSinceFreeze(workbook, returned, answering, work),
    unreadable: ledger.unreadable,
  };
}

/** A test of whether a receipt's formula reaches UKAUTO, by a call or through defined names. */
async function reachOf(workbook: WorkbookReader): Promise<(located: Located) => boolean> {
  const names = ukautoNames(await workbook.names(), await workbook.sheets());
  return ({ formula, block }) => asksUkauto(formula) || usesName(formula, block.sheet, names);
}

function firstOf(block: Block): Block {
  return { ...block, rows: 1, columns: 1 };
}

/** The reason for a cell with the format Text: a formula that is entered there becomes a text. */
function textFormat(cells: readonly (readonly Cell[])[]): string | undefined {
  return cells[0]?.[0]?.format === "@"
    ? "its number format is Text: choose another one, then thaw it"
    : undefined;
}

/**
 * The writing that puts a formula back and empties the rest of its block. Both happen in one step, so that the formula
 * can spill and the block is never without either.
 */
function formulaFor(
  { entry, block, formula }: Located,
  now: readonly (readonly Cell[])[]
): Writing {
  const { sheet, row, column } = block;
  const cells = now.map((each, at) => each.map((_, place) => (at || place ? "" : formula)));
  const formats = formatsBack(entry, now);
  return { sheet, row, column, cells, ...(formats ? { formats } : {}) };
}

/** Removes the marks of receipts that are done with, unless another receipt needs them. */
async function takeMarksAway(
  workbook: WorkbookPort,
  { entries }: Ledger,
  closed: ReadonlySet<Entry>
): Promise<void> {
  const isOver = (entry: Entry): boolean => closed.has(entry) || !isOutstanding(entry);
  const namesOf = (entry: Entry): string[] => [entry.mark, ...entry.references];
  const needed = new Set(entries.filter((entry) => !isOver(entry)).flatMap(namesOf));
  const over = new Set(entries.filter(isOver).flatMap(namesOf));
  const there = (await workbook.marks()).map(({ name }) => name);
  const unwanted = there.filter((name) => over.has(name) && !needed.has(name));
  if (unwanted.length) await workbook.unmark(unwanted);
}

function isOutstanding({ state }: Entry): boolean {
  return state === "frozen" || state === "planned";
}
