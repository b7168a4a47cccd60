import type { Calculator } from "../model/calculator";
import { cellsToRefresh, changesSince, remember, type Change } from "../workbook/changes";
import type { Extent, Work, WorkbookPort } from "../workbook/port";
import { fetchEdition, type Fetched } from "./fetchEdition";
import { RefreshProblem } from "./problem";

/** What a refresh did. */
export interface Report extends Fetched {
  /** How many cells were calculated again. */
  readonly cells: number;
  readonly changes: readonly Change[];
  /** Seconds that each step took. */
  readonly seconds: Readonly<Record<"fetch" | "read" | "calculate" | "compare", number>>;
}

export const editionSetting = "UKAUTO.edition";
export const dateSetting = "UKAUTO.refreshed";

let running = false;

/**
 * Takes the newest edition, calculates the UKAUTO cells of the extent again, and lists those whose value
 * changed. A problem with the edition is thrown before any cell is touched.
 */
export async function refresh(
  workbook: WorkbookPort,
  calculator: Calculator,
  extent: Extent,
  work: Work = {}
): Promise<Report> {
  if (running) throw new RefreshProblem("alreadyRunning");
  running = true;
  try {
    const clock = stopwatch();
    const cells = await cellsToRefresh(workbook, extent, { signal: work.signal });
    const before = await remember(workbook, cells, calculator);
    const read = clock();
    const fetched = await fetchEdition(undefined, work.signal);
    const fetchTime = clock();
    await workbook.recalculate(cells, work);
    const calculate = clock();
    const changes = await changesSince(workbook, before, calculator);
    const compare = clock();
    await workbook.keepSetting(editionSetting, fetched.edition);
    await workbook.keepSetting(dateSetting, new Date().toISOString().slice(0, 10));
    return {
      ...fetched,
      cells: cells.length,
      changes,
      seconds: { fetch: fetchTime, read, calculate, compare },
    };
  } finally {
    running = false;
  }
}

function stopwatch(): () => number {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = (now - last) / 1000;
    last = now;
    return Math.round(seconds * 1000) / 1000;
  };
}
