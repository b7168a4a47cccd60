import type { Traced } from "../../model/calculator";

const mostCells = 5_000;
const forgottenAtOnce = 500;
const mostCallsACell = 20;
/** A larger range is not kept: it could hold a worksheet's worth of values in memory. */
const mostRangeCells = 100;

/** What each cell last asked, the cell calculated longest ago first. Bounded: the oldest are forgotten. */
const byAddress = new Map<string, Traced[]>();
let number = 0;

/** Notes what a cell asked and was answered. */
export function note(address: string, called: Omit<Traced, "number">): void {
  const key = keyOf(address);
  const call: Traced = {
    ...called,
    arguments: called.arguments.map(withoutLargeRange),
    number: ++number,
  };
  const calls = (byAddress.get(key) ?? []).filter((known) => !isSameCall(known, call));
  calls.push(call);
  if (calls.length > mostCallsACell) calls.shift();
  byAddress.delete(key);
  if (byAddress.size >= mostCells) forgetOldest();
  byAddress.set(key, calls);
}

/** Several at once, since a Map passes over all that were taken out before it comes to the oldest that is left. */
function forgetOldest(): void {
  for (const key of [...byAddress.keys()].slice(0, forgottenAtOnce)) byAddress.delete(key);
}

export function tracesOf(address: string): readonly Traced[] {
  return byAddress.get(keyOf(address)) ?? [];
}

/** The number of the newest trace. */
export function noted(): number {
  return number;
}

/** How many cells are remembered; at most 5,000. */
export function tracedCells(): number {
  return byAddress.size;
}

/** Hosts differ in whether they put a worksheet's name in quotation marks. */
function keyOf(address: string): string {
  return address[0] === "'" ? address.replace(/'('?)/g, "$1") : address;
}

function withoutLargeRange(arg: unknown): unknown {
  return Array.isArray(arg) && arg.flat().length > mostRangeCells ? [] : arg;
}

function isSameCall(one: Traced, other: Traced): boolean {
  return (
    one.id === other.id &&
    one.arguments.every((value, place) => isSame(value, other.arguments[place]))
  );
}

function isSame(one: unknown, other: unknown): boolean {
  try {
    return (
      Object.is(one, other) ||
      (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other))
    );
  } catch {
    // An object whose properties throw when they are read is like no other.
    return false;
  }
}
