import type { TracedCall } from "../../model/calculator";
import { firstValue } from "./firstValue";
import type { Given } from "./argumentValue";
import type { Value } from "../port";

/** A call as far as its arguments can be read, and the letters that it is written with. */
export interface Readable {
  readonly id: string;
  readonly formula: string;
  readonly given: readonly Given[];
}

/**
 * What the cell asked for this call when it was last calculated. `shown` is the value that the answer has
 * to have; undefined where the trace is known to be of the formula as it stands.
 */
export function tracedCall(
  call: Readable,
  others: readonly Readable[],
  traces: readonly TracedCall[],
  shown: Value | undefined
): TracedCall | undefined {
  const fitting = traces.filter((trace) => fits(call, trace));
  const last = fitting[fitting.length - 1];
  if (!last) return undefined;
  // A trace that another call of the formula may have left tells nothing of this one.
  if (others.some((other) => other.formula !== call.formula && fits(other, last))) return undefined;
  return shown === undefined || firstValue(last.answer) === shown ? last : undefined;
}

/** Whether another call with arguments that can't be read may have left the same trace: no calculation tells whose it is. */
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

/** A number with properties counts as its number; what is empty is null. */
function plain(asked: unknown): unknown {
  const basic = (asked as { basicValue?: unknown } | null | undefined)?.basicValue;
  return emptied(basic ?? asked);
}

function emptied(value: unknown): unknown {
  return value === undefined || value === "" || value === 0 ? null : value;
}
