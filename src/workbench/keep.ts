import { changeAs, placeOf } from "./store";
import type { StoredWorkbook } from "./storedWorkbook";

/** Milliseconds between a change and its keeping. */
const [shortestPause, longestPause] = [250, 3_000];
/** A large workbook takes long to keep: the pause is this many times as long, so that most time is left for work. */
const pauseForEach = 10;

export interface Keeper {
  /** Names the hold that it keeps the workbook by. */
  readonly holder: string;
  /** Notes that something has changed; it is kept shortly after. */
  changed: () => void;
  /** Keeps at once what is not kept yet. */
  flush: () => Promise<void>;
  /** Keeps what is not kept yet, and nothing after it: what is kept is about to be another one. */
  stop: () => Promise<void>;
  /** Forgets the workbook and keeps nothing more of it. */
  clear: () => Promise<void>;
}

/** What can keep the workbook from being kept. */
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
  let pause = shortestPause;
  let isOver = false;
  const keep = async (): Promise<void> => {
    window.clearTimeout(timer);
    timer = undefined;
    if (isOver) return;
    const begun = performance.now();
    try {
      // Kept as JSON, which IndexedDB can hold whatever the grid puts into it.
      const now: unknown = JSON.parse(JSON.stringify(snapshot()));
      isOver = !(await changeAs(holder, (entries) => entries.put(now, placeOf(holder))));
      if (isOver) obstructed.refused();
    } catch (error) {
      obstructed.failed(error);
    }
    const took = performance.now() - begun;
    pause = Math.min(longestPause, Math.max(shortestPause, took * pauseForEach));
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
    // Not put off by further changes: long work is kept as it goes on.
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
