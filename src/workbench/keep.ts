import type { IWorkbookData } from "@univerjs/core";
import { del, get, set } from "idb-keyval";

const key = "ukauto-workbench";
const pause = 250;

/** The workbook as it was left; undefined where there is none, or none that can be read. */
export async function keptWorkbook(): Promise<Partial<IWorkbookData> | undefined> {
  try {
    const kept = await get<Partial<IWorkbookData>>(key);
    return kept?.sheets && kept.sheetOrder?.length ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the workbook shortly after each change, and at once when the page is left. */
export function keeper(snapshot: () => IWorkbookData): { changed(): void; clear(): Promise<void> } {
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
