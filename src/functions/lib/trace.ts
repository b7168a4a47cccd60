import type { Answer } from "../../model/answer";
import type { Traced } from "../../model/calculator";

const mostCells = 5_000;
const mostCallsACell = 20;

/** What each cell last asked, the cell calculated longest ago first. Bounded: the oldest cell is forgotten. */
const byAddress = new Map<string, Traced[]>();
let capturing: Answer[] | undefined;

/** Notes what a cell asked and was answered. */
export function note(
  address: string | undefined,
  id: string | undefined,
  args: readonly unknown[],
  answer: Answer,
  edition: string
): void {
  if (capturing) {
    capturing.push(answer);
    return;
  }
  if (!address || !id) return;
  const call: Traced = { id, arguments: args, answer, edition };
  const calls = (byAddress.get(address) ?? []).filter((known) => !isSameCall(known, call));
  calls.push(call);
  if (calls.length > mostCallsACell) calls.shift();
  byAddress.delete(address);
  if (byAddress.size >= mostCells) {
    const oldest = byAddress.keys().next().value;
    if (oldest !== undefined) byAddress.delete(oldest);
  }
  byAddress.set(address, calls);
}

export function tracesOf(address: string): readonly Traced[] {
  return byAddress.get(address) ?? [];
}

/** How many cells are remembered; at most 5,000. */
export function tracedCells(): number {
  return byAddress.size;
}

/** The answer that the call gives, without a trace of it. */
export function captured(call: () => unknown): Answer | undefined {
  const answers: Answer[] = [];
  capturing = answers;
  try {
    call();
  } catch {
    // A failure reaches a cell by being thrown; its answer has been noted before that.
  } finally {
    capturing = undefined;
  }
  return answers[0];
}

function isSameCall(one: Traced, other: Traced): boolean {
  return (
    one.id === other.id &&
    one.arguments.length === other.arguments.length &&
    one.arguments.every((value, place) => Object.is(value, other.arguments[place]))
  );
}
