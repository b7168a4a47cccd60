import { recall, remember } from "./memory";

/** The lock that the tab holds which may change the workbook. */
const lock = "ukauto-workbench";
/** How long a tab waits for another one that is just being closed. */
const patience = 700;
/** A page that is loaded again lets go of the workbook a while after the new one asks for it. */
const reload = 15_000;
const leftKey = "ukauto-workbench-left";
/** How long another tab has to keep what it has and let go. */
const handover = 3_000;
const asking = "give me the workbook";

/** This tab's hold on the workbook: it alone may change what is kept, until it gives it away or is closed. */
export interface Hold {
  /** Names the hold in what is kept; a tab whose hold is over is known by it and keeps nothing any more. */
  readonly id: string;
  release(): void;
}

/** Takes hold of the workbook; undefined where another tab holds it. `lost` is called where it is taken by force. */
export async function hold(lost: () => void): Promise<Hold | undefined> {
  // An address that is not secure has no locks. The name of the hold alone keeps tabs apart there.
  if (!("locks" in navigator)) return { id: newId(), release: () => undefined };
  const wait = recall("sessionStorage", leftKey) ? reload : patience;
  remember("sessionStorage", leftKey, undefined);
  let isHeld = false;
  window.addEventListener("pagehide", () => {
    // For this tab alone, so that it knows itself when it comes back.
    if (isHeld) remember("sessionStorage", leftKey, "yes");
  });
  return new Promise((resolve) => {
    const keepUntilReleased = (): Promise<void> =>
      new Promise((release) => {
        isHeld = true;
        resolve({ id: newId(), release });
      });
    navigator.locks
      .request(lock, { signal: within(wait) }, keepUntilReleased)
      .catch(() => (isHeld ? lost() : resolve(undefined)))
      .finally(() => (isHeld = false));
  });
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

/** Asks the other tab for the workbook, takes it where there is no answer, and opens the page anew with it. */
export async function takeOver(): Promise<void> {
  if ("locks" in navigator) {
    const channel = new BroadcastChannel(lock);
    channel.postMessage(asking);
    const nothing = (): void => undefined;
    await navigator.locks
      .request(lock, { signal: within(handover) }, nothing)
      .catch(() => navigator.locks.request(lock, { steal: true }, nothing));
    channel.close();
  }
  window.location.reload();
}

/** Calls back when this tab is shown again and no other holds the workbook any more. */
export function whenFree(free: () => void): void {
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || !("locks" in navigator)) return;
    navigator.locks.request(lock, { signal: within(patience) }, free).catch(() => undefined);
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
