import type { TracedCall } from "../../model/calculator";
import { firstValue } from "./firstValue";
import type { Given } from "./argumentValue";
import type { Value } from "../port";

/** A call with its arguments as far as they can be read, and its text in the formula. */
export interface Readable {
  readonly id: string;
  readonly formula: string;
  readonly given: readonly Given[];
}

/**
 * The call that the cell made here when it was last calculated. `shown` is the value that its answer must have;
 * undefined where the trace is known to belong to the present formula.
 */
export function tracedCall(
  call: Readable,
  others: readonly Readable[],
  traces: readonly TracedCall[],
  shown: Value | undefined
): TracedCall | undefined {
  const candidates = traces.filter((trace) => fits(call, trace));
  const last = candidates[candidates.length - 1];
  if (!last) return undefined;
  // Another call of the formula may have left this trace.
  if (others.some((other) => other.formula !== call.formula && fits(other, last))) return undefined;
  return shown === undefined || firstValue(last.answer) === shown ? last : undefined;
}

/** Whether another call with arguments that cannot be read may have left the same trace, so that it is unknown whose it is. */
export function mixedUp(call: Readable, others: readonly Readable[]): boolean {
  return others.some(
    (other) =>
      other.id === call.id &&
      other.formula !== call.formula &&
      other.given.some(({ kind }) => kind === "expression") &&
      call.given.every((each, place) => couldBeSame(each, other.given[place]))
  );
}

function couldBeSame(one: Given, other: Given = { kind: "value", value: null }): boolean {
  return one.kind === "value" && other.kind === "value"
    ? Object.is(emptied(one.value), emptied(other.value))
    : true;
}

function fits({ id, given }: Readable, trace: TracedCall): boolean {
  if (id !== trace.id) return false;
  return given.every((each, place) => {
    const asked = plain(trace.arguments[place]);
    if (each.kind === "value") return Object.is(asked, emptied(each.value));
    if (each.kind === "grid") return Array.isArray(asked) || !each.block;
    return true;
  });
}

/** The plain value of an argument: the number of a value with properties, null for an empty one. */
function plain(asked: unknown): unknown {
  const basic = (asked as { basicValue?: unknown } | null | undefined)?.basicValue;
  return emptied(basic ?? asked);
}

function emptied(value: unknown): unknown {
  return value === undefined || value === "" || value === 0 ? null : value;
}
