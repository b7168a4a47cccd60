import type { IWorkbookData } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { del, get, set } from "idb-keyval";

const key = "ukauto-workbench";
const brokenKey = "ukauto-workbench-broken";
const pause = 250;

/** A workbook with what its formulas spilled, which the grid's own snapshot leaves out. */
export interface Kept extends Partial<IWorkbookData> {
  readonly spilled?: {
    readonly ranges: ReturnType<FormulaDataModel["getArrayFormulaRange"]>;
    readonly cells: ReturnType<FormulaDataModel["getArrayFormulaCellData"]>;
  };
}

/** The workbook as it was left; undefined where there is none, or none that can be read. */
export async function keptWorkbook(): Promise<Kept | undefined> {
  let kept: Kept | undefined;
  try {
    kept = await get<Kept>(key);
  } catch {
    return undefined;
  }
  if (kept === undefined || isWorkbook(kept)) return kept;
  await setAside(kept);
  return undefined;
}

/** Puts a workbook that does not open where nothing is written over it. */
export async function setAside(broken: unknown): Promise<void> {
  await set(brokenKey, broken);
  await del(key);
}

/** The workbook that was set aside, as text for a file. */
export async function brokenWorkbook(): Promise<string | undefined> {
  try {
    const broken: unknown = await get(brokenKey);
    return broken === undefined ? undefined : JSON.stringify(broken, undefined, 2);
  } catch {
    return undefined;
  }
}

export async function discardBroken(): Promise<void> {
  await del(brokenKey);
}

function isWorkbook(kept: unknown): kept is Kept {
  const { sheets, sheetOrder } = (kept ?? {}) as Kept;
  return (
    typeof sheets === "object" &&
    Array.isArray(sheetOrder) &&
    sheetOrder.length > 0 &&
    sheetOrder.every((id) => typeof sheets[id] === "object")
  );
}

/** The workbook as it stands, to be kept. */
export function snapshotOf(workbook: IWorkbookData, formulas: FormulaDataModel): Kept {
  const spilled = {
    ranges: formulas.getArrayFormulaRange(),
    cells: formulas.getArrayFormulaCellData(),
  };
  return { ...workbook, spilled };
}

/** Shows again what formulas had spilled, without calculating them. */
export function restoreSpills({ spilled }: Kept, formulas: FormulaDataModel): void {
  if (!spilled) return;
  formulas.setArrayFormulaRange(spilled.ranges);
  formulas.setArrayFormulaCellData(spilled.cells);
}

/** Keeps the workbook shortly after each change, and at once when the page is left. */
export function keeper(snapshot: () => Kept): { changed(): void; clear(): Promise<void> } {
  let timer: number | undefined;
  let over = false;
  const keep = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    // Kept as JSON, which IndexedDB can hold whatever the grid puts into it.
    if (!over) void set(key, JSON.parse(JSON.stringify(snapshot())));
  };
  window.addEventListener("pagehide", () => timer !== undefined && keep());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden" && timer !== undefined) keep();
  });
  return {
    // Not put off by further changes: long work is kept as it goes on.
    changed() {
      timer ??= window.setTimeout(keep, pause);
    },
    async clear() {
      over = true;
      window.clearTimeout(timer);
      await del(key);
    },
  };
}
