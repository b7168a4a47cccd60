import type { TracedCall } from "../../model/calculator";

const mostCells = 5_000;
const forgottenAtOnce = 500;
const mostCallsACell = 20;
/** A larger range is not kept, since it could hold a whole worksheet's values in memory. */
const mostRangeCells = 100;

/** The last calls of each cell, the cell calculated longest ago first. At most `mostCells`: the oldest are dropped. */
const byAddress = new Map<string, TracedCall[]>();
let number = 0;

/** Remembers a call of a cell and its answer. */
export function note(address: string, details: Omit<TracedCall, "number">): void {
  const key = keyOf(address);
  const call: TracedCall = {
    ...details,
    arguments: details.arguments.map(withoutLargeRange),
    number: ++number,
  };
  const calls = (byAddress.get(key) ?? []).filter((known) => !isSameCall(known, call));
  calls.push(call);
  if (calls.length > mostCallsACell) calls.shift();
  byAddress.delete(key);
  if (byAddress.size >= mostCells) forgetOldest();
  byAddress.set(key, calls);
}

/** Drops several at once, because a Map that lost its first entries takes long to find the first one left. */
function forgetOldest(): void {
  for (const key of [...byAddress.keys()].slice(0, forgottenAtOnce)) byAddress.delete(key);
}

export function tracesOf(address: string): readonly TracedCall[] {
  return byAddress.get(keyOf(address)) ?? [];
}

/** The number of the newest call. */
export function newestCall(): number {
  return number;
}

/** How many cells are remembered, at most 5,000. */
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

function isSameCall(one: TracedCall, other: TracedCall): boolean {
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
    // An object whose properties throw equals no other.
    return false;
  }
}
