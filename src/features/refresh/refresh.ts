import type { Calculator } from "../../model/calculator";
import type { Metadata } from "../../model/metadata";
import { dayOf } from "../../model/date";
import { wordsOf } from "../../model/wordsOf";
import { addressOf } from "../../workbook/address";
import { Cancelled } from "../../workbook/batches";
import {
  cellsToRefresh,
  changesSince,
  remember,
  type Change,
  type Changed,
  type Remembered,
} from "./changes";
import type { Extent, Place, Work, WorkbookPort, WorkbookReader } from "../../workbook/port";
import { frozenByEdition, type FrozenAtEdition } from "../freeze/frozenCells";
import { fetchEdition, returnToBundled, type EditionChange } from "../../editions/fetchEdition";
import type { EditionId } from "../../editions/editionInUse";
import { RefreshProblem } from "../../editions/problem";
import { dateSetting, editionSetting, sha256Setting } from "./settings";

/** The edition that a refresh puts in use: the newest published one, or the one that came with UKAUTO. */
export type Wanted = "published" | "bundled";

/** What a refresh did. */
export interface Report extends EditionChange {
  readonly wanted: Wanted;
  readonly extent: Extent;
  /** How many cells were calculated again, and how many of them show something else. */
  readonly cells: number;
  readonly changed: number;
  readonly changes: readonly Change[];
  /** Cells that had not been answered in time. */
  readonly unanswered: readonly Place[];
  /** Why the refresh did not finish, in words; the edition is in use nevertheless. */
  readonly stopped?: string;
  /** Why the edition could not be written into the workbook. */
  readonly unnoted?: string;
  /** Frozen formulas of the extent, which stay at their edition. */
  readonly frozen: readonly FrozenAtEdition[];
}

let running = false;
/** What cells showed before a refresh that did not finish. The next refresh compares with that, so that its list is complete. */
const unfinished = new Map<string, Remembered>();

/**
 * Puts an edition in use, calculates the UKAUTO cells of the extent again, and lists those whose value changed. A
 * problem with the edition is thrown before any cell is touched; a later problem is part of the report.
 */
export async function refresh(
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata,
  extent: Extent,
  work: Work = {},
  wanted: Wanted = "published"
): Promise<Report> {
  if (running) throw new RefreshProblem("alreadyRunning");
  running = true;
  try {
    const took = stopwatch();
    const { cells, before } = await readCells();
    took("read");
    const taken =
      wanted === "bundled" ? returnToBundled() : await fetchEdition(undefined, work.signal);
    took("fetch");
    let unanswered: readonly Place[] = [];
    let changed: Changed = { cells: 0, changes: [] };
    let stopped: string | undefined;
    try {
      unanswered = await workbook.recalculate(cells, work);
      if (work.signal?.aborted) stopped = "Stopped while cells were being answered.";
    } catch (error) {
      stopped = wordsOf(error);
    }
    took("calculate");
    try {
      changed = await changesSince(workbook, before, calculator, metadata);
    } catch (error) {
      stopped ??= `The cells could not be compared: ${wordsOf(error)}`;
    }
    took("compare");
    const isDone = stopped === undefined && !unanswered.length;
    keepUnfinished(isDone, before);
    const unnoted = isDone && extent === "workbook" ? await noteIn(workbook, taken.now) : undefined;
    return {
      ...taken,
      wanted,
      extent,
      cells: cells.length,
      changed: changed.cells,
      changes: changed.changes,
      unanswered,
      frozen: await frozenIn(workbook, extent),
      ...(stopped === undefined ? {} : { stopped }),
      ...(unnoted === undefined ? {} : { unnoted }),
    };
  } finally {
    running = false;
  }

  async function readCells(): Promise<{ cells: readonly Place[]; before: readonly Remembered[] }> {
    try {
      const cells = await cellsToRefresh(workbook, extent, { signal: work.signal });
      const now = await remember(workbook, cells, calculator, metadata, work);
      const before = now.map((each) => {
        const earlier = unfinished.get(addressOf(each.cell));
        return earlier?.cell.formula === each.cell.formula ? earlier : each;
      });
      return { cells, before };
    } catch (error) {
      throw error instanceof Cancelled ? new RefreshProblem("cancelled") : error;
    }
  }
}

function keepUnfinished(isDone: boolean, before: readonly Remembered[]): void {
  for (const each of before) {
    if (isDone) unfinished.delete(addressOf(each.cell));
    else unfinished.set(addressOf(each.cell), each);
  }
}

/** Frozen formulas by edition. Receipts that cannot be read do not stop a refresh; the Workbook view says what is wrong with them. */
async function frozenIn(
  workbook: WorkbookReader,
  extent: Extent
): Promise<readonly FrozenAtEdition[]> {
  try {
    return await frozenByEdition(workbook, extent);
  } catch {
    return [];
  }
}

/** Writes the edition into the workbook's settings. Returns the reason where that fails; the refresh stands. */
async function noteIn(
  workbook: WorkbookPort,
  { edition, sha256 }: EditionId
): Promise<string | undefined> {
  try {
    await workbook.keepSetting(editionSetting, edition);
    await workbook.keepSetting(sha256Setting, sha256);
    await workbook.keepSetting(dateSetting, dayOf(new Date()));
    return undefined;
  } catch (error) {
    return wordsOf(error);
  }
}

/** Measures each step of the last refresh with `performance.measure`, for the browser's tools and the benchmarks. */
function stopwatch(): (step: string) => void {
  let start = performance.now();
  return (step) => {
    const name = `UKAUTO refresh: ${step}`;
    performance.clearMeasures(name);
    performance.measure(name, { start });
    start = performance.now();
  };
}
