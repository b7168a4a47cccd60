import { readFormats } from "./blockFormats";
import { addressOf } from "../../workbook/address";
import { inBatches } from "../../workbook/batches";
import { newestOpen, type Open } from "./openReceipts";
import {
  sheetIsGone,
  type Cell,
  type Extent,
  type Obstacle,
  type Place,
  type Work,
  type WorkbookPort,
  type Writing,
} from "../../workbook/port";
import { overlap } from "../../workbook/overlap";
import { readBlocks } from "../../workbook/readBlocks";
import { placeOf } from "./receipt";
import { mark, needReceipts, readReceipts, type Kept } from "./receipts";
import { holds } from "./replaceByValues";

export interface Thawed {
  readonly thawed: number;
  /** Cells that were changed since the freeze and are left as they are. */
  readonly changed: readonly (Place & { readonly formula: string })[];
  /** Cells that cannot be written. */
  readonly obstacles: readonly Obstacle[];
}

const batch = 100;

/** Puts back each formula of the extent whose cells still hold the frozen values. */
export async function thaw(workbook: WorkbookPort, extent: Extent, work?: Work): Promise<Thawed> {
  const areas = extent === "workbook" ? undefined : await workbook.areas(extent);
  const open = newestOpen(await readReceipts(workbook)).filter(
    ({ receipt }) => !areas || areas.some((area) => overlap(area, receipt.block))
  );
  return putBack(workbook, open, work);
}

/** Undoes a freeze that stopped halfway, in the whole workbook, and leaves earlier freezes as they are. */
export async function undoFreeze(workbook: WorkbookPort, work?: Work): Promise<Thawed> {
  const open = newestOpen(await readReceipts(workbook));
  const times = new Set(
    open.flatMap(({ receipt }) => (receipt.state === "planned" ? [receipt.time] : []))
  );
  const half = open.filter(({ receipt }) => times.has(receipt.time));
  const done = await putBack(workbook, half, work);
  const sheets = await workbook.sheets();
  // The freeze is over; what became of cells that are out of reach is told once their worksheet is back.
  await mark(
    workbook,
    half.flatMap(({ receipt }) =>
      receipt.state === "planned" && !sheets.includes(receipt.block.sheet) ? [receipt] : []
    ),
    "frozen"
  );
  return done;
}

async function putBack(
  workbook: WorkbookPort,
  open: readonly Open[],
  work?: Work
): Promise<Thawed> {
  await needReceipts(workbook, [...new Set(open.map(({ receipt }) => receipt.at.sheet))]);
  const obstacles = (await workbook.obstacles(open.map(({ receipt }) => receipt.block))).map(
    advised
  );
  const blocked = new Set(obstacles.map(addressOf));
  const changed: (Place & { formula: string })[] = [];
  let thawed = 0;
  const free = open.filter(({ receipt }) => !blocked.has(addressOf(receipt.block)));
  await inBatches(free, batch, work, async (part) => {
    const blocks = await readBlocks(
      workbook,
      part.map(({ receipt }) => receipt.block)
    );
    const ready: Open[] = [];
    const dropped: Kept[] = [];
    const gone: Kept[] = [];
    const writings: Writing[] = [];
    part.forEach((each, place) => {
      const { receipt } = each;
      const cells = blocks[place] ?? [];
      const formula = cells[0]?.[0]?.formula;
      if (isFrozen(receipt, cells)) {
        if (cells[0]?.[0]?.format === "@") {
          const reason = "its number format is Text: choose another one, then thaw it";
          obstacles.push({ ...placeOf(receipt), reason });
          return;
        }
        ready.push(each);
        writings.push(formulaFor(receipt, cells));
      } else if (formula === receipt.formula) {
        dropped.push(receipt);
      } else {
        changed.push({ ...placeOf(receipt), formula: receipt.formula });
        if (receipt.state === "planned") (formula ? dropped : gone).push(receipt);
      }
    });
    await workbook.write(writings);
    await mark(
      workbook,
      ready.flatMap(({ older }) => older),
      "superseded"
    );
    await mark(
      workbook,
      ready.map(({ receipt }) => receipt),
      "thawed"
    );
    await mark(workbook, dropped, "dropped");
    await mark(workbook, gone, "frozen");
    thawed += ready.length;
  });
  return { thawed, changed, obstacles };
}

/** Whether a block holds the frozen values and nothing that the analyst has entered or another formula fills. */
function isFrozen(receipt: Kept, cells: readonly (readonly Cell[])[]): boolean {
  const isPlain = cells.flat().every(({ formula, spilledFrom }) => !formula && !spilledFrom);
  return isPlain && holds(receipt, cells);
}

/**
 * The formula and, around it, nothing: what stands in the block goes in the same step, so that the formula
 * can spill over it and no moment is without both.
 */
function formulaFor(receipt: Kept, now: readonly (readonly Cell[])[]): Writing {
  const [written, before] = [receipt.format, receipt.formatBefore].map((text) =>
    readFormats(text, receipt.block)
  );
  const formats = now.map((row, at) =>
    row.map(({ format }, place) => {
      const [given, own] = [written?.[at]?.[place], before?.[at]?.[place]];
      // A format that the analyst has chosen since stays.
      return given !== own && format === given ? own : undefined;
    })
  );
  const cells = now.map((row, at) => row.map((_, place) => (at || place ? "" : receipt.formula)));
  const changes = formats.some((row) => row.some((each) => each !== undefined));
  return { ...placeOf(receipt), cells, ...(changes ? { formats } : {}) };
}

/** What the analyst can do about a worksheet that was renamed or deleted. */
export function advised(obstacle: Obstacle): Obstacle {
  if (obstacle.reason !== sheetIsGone) return obstacle;
  const advice = "rename it back, or enter the formula from its receipt by hand";
  return { ...obstacle, reason: `${sheetIsGone}: ${advice}` };
}
