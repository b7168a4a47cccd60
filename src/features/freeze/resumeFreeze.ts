import { addressOf } from "../../workbook/address";
import { inBatches } from "../../workbook/batches";
import { frozenAtOnce } from "./freeze";
import type { Cell, Obstacle, Work, WorkbookPort } from "../../workbook/port";
import { readAhead } from "../../workbook/formulas/readAhead";
import { readBlocks } from "../../workbook/readBlocks";
import { placeOf, type Receipt } from "./receipt";
import { blockOfCell, receiptFor, type Answering } from "./receiptFor";
import { addReceipts, mark, needReceipts, readReceipts, type Kept } from "./receipts";
import { holds, replaceByValues, type Frozen } from "./replaceByValues";
import { advised } from "./thaw";
import { unsettled } from "./unsettled";

/** What has to be done about planned receipts. */
interface Sorted {
  /** The formula is there and shows what it showed. */
  readonly open: Kept[];
  /** The value has taken the formula's place already. */
  readonly done: Kept[];
  /** The analyst has entered another formula. */
  readonly dropped: Kept[];
  /** The formula shows another value by now. */
  readonly again: { readonly receipt: Kept; readonly cell: Cell }[];
  readonly left: Obstacle[];
}

/**
 * Goes on with a freeze that stopped halfway: what is planned and not yet replaced is replaced now. A cell
 * that was calculated anew in the meantime gets a receipt of what it shows now.
 */
export async function resumeFreeze(
  workbook: WorkbookPort,
  answering: Answering,
  work?: Work
): Promise<Frozen> {
  const planned = (await readReceipts(workbook)).filter(({ state }) => state === "planned");
  await needReceipts(workbook, [...new Set(planned.map(({ at }) => at.sheet))]);
  const obstacles = await workbook.obstacles(planned.map(({ block }) => block));
  const blocked = new Set(obstacles.map(addressOf));
  const left = obstacles.map(advised);
  let frozen = 0;
  const free = planned.filter(({ block }) => !blocked.has(addressOf(block)));
  await inBatches(free, frozenAtOnce, work, async (part) => {
    const sorted = await sortOut(workbook, part);
    const renewed = await renew(workbook, sorted.again, answering);
    await mark(workbook, sorted.done, "frozen");
    await mark(
      workbook,
      [...sorted.dropped, ...sorted.again.map(({ receipt }) => receipt)],
      "dropped"
    );
    const replaced = await replaceByValues(workbook, [...sorted.open, ...renewed]);
    frozen += sorted.done.length + replaced.frozen;
    left.push(...sorted.left, ...replaced.left);
  });
  return { frozen, left };
}

async function sortOut(workbook: WorkbookPort, part: readonly Kept[]): Promise<Sorted> {
  const sorted: Sorted = { open: [], done: [], dropped: [], again: [], left: [] };
  const blocks = await readBlocks(
    workbook,
    part.map(({ block }) => block)
  );
  part.forEach((receipt, place) => {
    const cells = blocks[place] ?? [];
    const first = cells[0]?.[0];
    const leave = (reason: string): unknown => sorted.left.push({ ...placeOf(receipt), reason });
    if (first?.formula === receipt.formula) {
      const reason = unsettled(
        first,
        cells.map((row) => row.map(({ value }) => value))
      );
      const { rows, columns } = blockOfCell(first);
      const isAsPlanned = rows === receipt.block.rows && columns === receipt.block.columns;
      if (reason) leave(reason);
      else if (isAsPlanned && holds(receipt, cells)) sorted.open.push(receipt);
      else sorted.again.push({ receipt, cell: first });
    } else if (first?.formula) {
      sorted.dropped.push(receipt);
      leave("it holds another formula by now");
    } else {
      sorted.done.push(receipt);
      if (!holds(receipt, cells)) leave("its value was changed since");
    }
  });
  return sorted;
}

/** New receipts, of the same freeze, for formulas that show another value by now. */
async function renew(
  workbook: WorkbookPort,
  again: Sorted["again"],
  answering: Answering
): Promise<Kept[]> {
  const blocks = await readBlocks(
    workbook,
    again.map(({ cell }) => blockOfCell(cell))
  );
  const reader = await readAhead(
    workbook,
    again.map(({ cell }) => cell)
  );
  const receipts: Receipt[] = [];
  for (const [place, { receipt }] of again.entries()) {
    receipts.push(await receiptFor(blocks[place] ?? [], receipt.time, reader, answering));
  }
  return addReceipts(workbook, receipts);
}
