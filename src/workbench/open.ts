import type { IWorkbookData } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { wordsOf } from "../model/wordsOf";
import { drawn } from "./grid";
import { recall, remember } from "./memory";
import { sayNotKept } from "./notices";
import { setAside } from "./setAside";
import { keptWorkbook } from "./store";
import { restoreSpills, type StoredWorkbook } from "./storedWorkbook";
import { isUsable, unusable } from "./usable";

/** Set while a workbook is being opened, so that a page that stops half-way leaves it set. */
const openingKey = "ukauto-workbench-opening";
/** Milliseconds that a reading tab waits for another tab to finish opening. */
const patience = 3_000;

/**
 * Opens the workbook as it was left, or the first one, and waits until it is shown. The tab that holds the
 * workbook sets it aside if it cannot be shown, or if the page stopped the last time it was opened.
 */
export async function openWorkbook(
  api: FUniver,
  formulas: FormulaDataModel,
  first: Partial<IWorkbookData>,
  holder: string | undefined
): Promise<void> {
  const kept = await (holder === undefined ? readable() : usableOf(holder)).catch(sayNotKept);
  if (!kept || holder === undefined) return show(api, formulas, kept ?? first);
  remember("localStorage", openingKey, new Date().toISOString());
  window.addEventListener("pagehide", endOpening);
  try {
    await unlessThrown(show(api, formulas, kept));
  } catch (error) {
    const reason = `The grid could not show it (${wordsOf(error)}).`;
    await setAside(holder, { reason, mayOpen: true });
    endOpening();
    window.location.reload();
    // The grid may hold half of the workbook, so this page does nothing more.
    await new Promise(() => undefined);
  }
  endOpening();
}

async function show(
  api: FUniver,
  formulas: FormulaDataModel,
  workbook: StoredWorkbook
): Promise<void> {
  api.createWorkbook(workbook);
  restoreSpills(workbook, formulas);
  // A hidden tab draws nothing until it is shown.
  if (!document.hidden) await drawn(api);
}

/** Waits for the work, or fails with the first error that the page throws: no caller sees the errors of the grid's drawing. */
function unlessThrown(work: Promise<void>): Promise<void> {
  const done = new AbortController();
  const thrown = new Promise<void>((_, reject) =>
    window.addEventListener(
      "error",
      ({ error }: ErrorEvent) => {
        if (error instanceof Error) reject(error);
      },
      { signal: done.signal }
    )
  );
  return Promise.race([work, thrown]).finally(() => done.abort());
}

/** The kept workbook for the tab that holds it; what cannot be used is set aside. */
async function usableOf(holder: string): Promise<StoredWorkbook | undefined> {
  const kept = await keptWorkbook(holder);
  if (kept === undefined) return undefined;
  const hasStopped = recall("localStorage", openingKey) !== undefined;
  if (isUsable(kept) && !hasStopped) return kept;
  const unfit = unusable(kept);
  await setAside(holder, {
    reason: unfit
      ? `The grid cannot show it: ${unfit}`
      : "The page stopped while it was being opened.",
    mayOpen: unfit === undefined,
  });
  endOpening();
  return undefined;
}

/** The kept workbook for a tab that only reads it, once the other tab has shown it. */
async function readable(): Promise<StoredWorkbook | undefined> {
  const until = Date.now() + patience;
  while (recall("localStorage", openingKey) !== undefined) {
    if (Date.now() > until) return undefined;
    await new Promise((done) => window.setTimeout(done, 100));
  }
  const kept = await keptWorkbook();
  return isUsable(kept) ? kept : undefined;
}

function endOpening(): void {
  remember("localStorage", openingKey, undefined);
}
