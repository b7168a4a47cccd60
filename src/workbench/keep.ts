import { changeAs, placeOf } from "./store";
import type { StoredWorkbook } from "./storedWorkbook";

/** Milliseconds between a change and keeping it. */
const pause = 250;

export interface Keeper {
  /** The id of the hold under which it keeps the workbook. */
  readonly holder: string;
  /** Notes that something has changed; it is kept shortly after. */
  changed: () => void;
  /** Keeps at once any change that is not kept yet. */
  flush: () => Promise<void>;
  /** Keeps any change that is not kept yet, then nothing more: another workbook is about to take its place. */
  stop: () => Promise<void>;
  /** Forgets the workbook and keeps nothing more of it. */
  clear: () => Promise<void>;
}

/** What to call when the workbook cannot be kept. */
interface Obstructed {
  /** Another tab has taken it over. */
  refused: () => void;
  failed: (error: unknown) => void;
}

/** Keeps the workbook shortly after each change, and at once when the page is left. */
export function keeper(
  holder: string,
  snapshot: () => StoredWorkbook,
  obstructed: Obstructed
): Keeper {
  let timer: number | undefined;
  let isOver = false;
  const keep = async (): Promise<void> => {
    window.clearTimeout(timer);
    timer = undefined;
    if (isOver) return;
    try {
      // Passed through JSON, so that IndexedDB can hold it whatever the grid puts into it.
      const now: unknown = JSON.parse(JSON.stringify(snapshot()));
      isOver = !(await changeAs(holder, (entries) => entries.put(now, placeOf(holder))));
      if (isOver) obstructed.refused();
    } catch (error) {
      obstructed.failed(error);
    }
  };
  const flush = async (): Promise<void> => {
    if (timer !== undefined) await keep();
  };
  window.addEventListener("pagehide", () => void flush());
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") void flush();
  });
  return {
    holder,
    // Further changes do not put it off, so a long spell of work is kept as it goes on.
    changed() {
      if (!isOver) timer ??= window.setTimeout(() => void keep(), pause);
    },
    flush,
    async stop() {
      await flush();
      isOver = true;
    },
    async clear() {
      isOver = true;
      await changeAs(holder, (entries) => entries.delete(placeOf(holder)));
    },
  };
}
