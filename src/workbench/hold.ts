import { recall, remember } from "./memory";

/** The lock held by the one tab that may change the workbook. */
const lock = "ukauto-workbench";
/** Milliseconds that a tab waits for another one that is just being closed. */
const patience = 700;
/** After a reload the old page may let go of the workbook some time after the new page asks for it. */
const reload = 15_000;
const leftKey = "ukauto-workbench-left";
/** How long the other tab has to keep its changes and let go. */
const handover = 3_000;
const asking = "give me the workbook";

/** This tab's hold on the workbook. Until the tab gives it up or is closed, it alone may change what is kept. */
export interface Hold {
  /** Marks what is kept under this hold, so that a tab whose hold has ended keeps nothing more. */
  readonly id: string;
  release(): void;
}

/** Takes hold of the workbook; undefined if another tab holds it. `lost` is called if another tab takes it by force. */
export async function hold(lost: () => void): Promise<Hold | undefined> {
  // Browsers offer no locks on an address that is not secure. There only the hold's id keeps tabs apart.
  if (!("locks" in navigator)) return { id: newId(), release: () => undefined };
  const wait = recall("sessionStorage", leftKey) ? reload : patience;
  remember("sessionStorage", leftKey, undefined);
  let isHeld = false;
  window.addEventListener("pagehide", () => {
    // Remembered for this tab alone, so that after a reload it knows that it held the workbook.
    if (isHeld) remember("sessionStorage", leftKey, "yes");
  });
  return new Promise((resolve) => {
    const keepUntilReleased = (): Promise<void> =>
      new Promise((release) => {
        isHeld = true;
        resolve({ id: newId(), release });
      });
    void takeLock(wait, keepUntilReleased)
      .then(() => resolve(undefined), lost)
      .finally(() => (isHeld = false));
  });
}

/**
 * Takes the lock for as long as `held` lasts, and waits where another tab has it; false if that tab keeps it. Only
 * a lock that is taken counts, never the clock alone: on a busy computer the time is over before the lock arrives.
 */
async function takeLock(wait: number, held: () => Promise<void> | void): Promise<boolean> {
  let isTaken = false;
  const take = (free: Lock | null): Promise<void> | void => {
    if (!free) return;
    isTaken = true;
    return held();
  };
  const atOnce = (): LockOptions => ({ ifAvailable: true });
  for (const options of [atOnce, () => ({ signal: within(wait) }), atOnce]) {
    try {
      await navigator.locks.request(lock, options(), take);
    } catch (error) {
      if (isTaken) throw error;
    }
    if (isTaken) return true;
  }
  return false;
}

/** Gives the workbook away once another tab asks for it. */
export function giveWhenAsked(give: () => Promise<void>): void {
  const channel = new BroadcastChannel(lock);
  channel.addEventListener("message", ({ data }) => {
    if (data !== asking) return;
    channel.close();
    void give();
  });
}

/** Asks the other tab for the workbook, takes it if there is no answer, and reloads the page with it. */
export async function takeOver(): Promise<void> {
  if ("locks" in navigator) {
    const channel = new BroadcastChannel(lock);
    channel.postMessage(asking);
    const nothing = (): void => undefined;
    if (!(await takeLock(handover, nothing)))
      await navigator.locks.request(lock, { steal: true }, nothing);
    channel.close();
  }
  window.location.reload();
}

/** Calls back when this tab is shown again and no other holds the workbook any more. */
export function whenFree(free: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !("locks" in navigator)) return;
    void takeLock(patience, free);
  });
}

function within(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  window.setTimeout(() => controller.abort(), milliseconds);
  return controller.signal;
}

/** Not crypto.randomUUID, which an address that is not secure lacks. */
function newId(): string {
  return `${Date.now()}-${Math.random()}`;
}
