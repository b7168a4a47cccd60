import { del, get, keys } from "idb-keyval";
import { changeAs, keptWorkbook, placeOf, store } from "./store";

const prefix = "ukauto-workbench set aside ";

/** A workbook that did not open, kept where nothing is written over it. */
export interface Aside {
  /** When it was set aside, as an ISO time. */
  readonly time: string;
  /** A sentence that says why. */
  readonly reason: string;
  /** Whether it is worth another try: it has the form of a workbook, but the page did not get as far as showing it. */
  readonly mayOpen: boolean;
  readonly workbook: unknown;
}

/** Sets the kept workbook aside, whatever it is; the next start opens the worked examples. */
export async function setAside(
  holder: string,
  what: Omit<Aside, "time" | "workbook">
): Promise<void> {
  const aside: Aside = { ...what, time: now(), workbook: await keptWorkbook(holder) };
  await changeAs(holder, (entries) => {
    entries.put(aside, prefix + aside.time);
    entries.delete(placeOf(holder));
  });
}

/** Every workbook that was set aside, the newest first. */
export async function asides(): Promise<Aside[]> {
  const all = await keys<IDBValidKey>(store);
  const found = all.filter((key) => typeof key === "string" && key.startsWith(prefix));
  const each = await Promise.all(found.map((key) => get<Aside>(key, store)));
  return each
    .flatMap((aside) => (aside ? [aside] : []))
    .sort((one, other) => (one.time < other.time ? 1 : -1));
}

export function discard({ time }: Aside): Promise<void> {
  return del(prefix + time, store);
}

/** Puts a workbook back for another try; the one that is open is set aside in its turn. */
export async function putBack(holder: string, { time, workbook }: Aside): Promise<void> {
  const open: Aside = {
    time: now(),
    reason: "Another one was opened in its place.",
    mayOpen: true,
    workbook: await keptWorkbook(holder),
  };
  await changeAs(holder, (entries) => {
    if (open.workbook !== undefined) entries.put(open, prefix + open.time);
    entries.put(workbook, placeOf(holder));
    entries.delete(prefix + time);
  });
}

function now(): string {
  return new Date().toISOString();
}
