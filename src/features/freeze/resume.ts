import { addressOf } from "../../workbook/address";
import type { Obstacle, Work, WorkbookPort } from "../../workbook/port";
import { delayOf } from "./delay";
import { freezeCells } from "./freeze";
import { needLedger, readLedger } from "./ledger";
import { locate } from "./locate";
import type { Answering } from "./origin";
import type { Frozen } from "./replaceByValues";
import { leave, sortPlanned, type Live } from "./settle";

/**
 * Continues a freeze that stopped halfway: formulas that are planned and not yet replaced are frozen with their
 * present values, wherever they have moved meanwhile. A cell that cannot be frozen yet stays planned.
 */
export async function resumeFreeze(
  workbook: WorkbookPort,
  answering: Answering,
  work?: Work
): Promise<Frozen> {
  const { entries, sheets } = await readLedger(workbook);
  await needLedger(workbook, sheets);
  const planned = locate(
    entries.filter(({ state }) => state === "planned"),
    await workbook.marks()
  );
  const obstacles = await workbook.obstacles(planned.map(({ block }) => block));
  const blocked = new Set(obstacles.map(addressOf));
  const left: Obstacle[] = [...obstacles];
  const free = planned.filter(({ block, isGone }) => isGone || !blocked.has(addressOf(block)));
  const sorted = await sortPlanned(workbook, free);
  const live = sorted.live.filter((each) => {
    const reason = delayIn(each);
    if (reason) left.push(leave(each.located, reason));
    return !reason;
  });
  const cells = new Map(
    live.flatMap((each) => each.cells[0]?.[0] ?? []).map((cell) => [addressOf(cell), cell])
  );
  const time = planned[0]?.entry.time ?? new Date().toISOString();
  const halfway = { ...sorted, live };
  const earlier = { halfway, earlier: [] };
  const done = await freezeCells(workbook, [...cells.values()], time, answering, earlier, work);
  const dropped = sorted.dropped.map(({ located, reason }) => leave(located, reason));
  return {
    frozen: sorted.replaced.length + done.frozen,
    left: [...left, ...dropped, ...done.left],
  };
}

function delayIn({ cells }: Live): string | undefined {
  const first = cells[0]?.[0];
  const values = cells.map((row) => row.map(({ value }) => value));
  return first && delayOf(first, values);
}
