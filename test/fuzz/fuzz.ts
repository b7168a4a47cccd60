import fc from "fast-check";
import type { FunctionMetadata } from "../../src/model/metadata";
import type { Bundle } from "../build/loadBundle";
import { callOf, formulas } from "../formulas/matching";
import { good, hostile } from "./hostile";
import { faultOf, faultOfError } from "./shape";

export interface Tally {
  calls: number;
  /** Calls that reached an answer and not a failure. */
  answered: number;
  /** The functions that were called. */
  readonly called: Set<string>;
  /** The first calls whose result broke the contract, and what came of each. */
  readonly faults: string[];
}

interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
}

const badValue = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...hostile) },
  { weight: 1, arbitrary: fc.oneof(fc.string({ maxLength: 300 }), fc.double(), fc.integer()) }
);

/** A call of any function: arguments that suit it, some of them or all of them hostile. */
function made(functions: readonly FunctionMetadata[]): fc.Arbitrary<Call> {
  return fc
    .tuple(fc.constantFrom(...functions), fc.constantFrom(0, 0, 1, 4))
    .chain(([{ id, parameters }, hostility]) =>
      fc
        .tuple(
          ...parameters.map(({ name }) =>
            fc.oneof(
              { weight: 4 - hostility, arbitrary: fc.constantFrom(...(good[name] ?? [null])) },
              { weight: hostility, arbitrary: badValue }
            )
          )
        )
        .map((args) => ({ id, args }))
    );
}

/** A call of the list of worked formulas with one argument spoilt, now and then made of another function. */
function spoilt(functions: readonly FunctionMetadata[]): fc.Arbitrary<Call> {
  return fc
    .record({
      from: fc.constantFrom(...formulas.map(({ formula }) => callOf(formula))),
      place: fc.nat(4),
      by: badValue,
      other: fc.option(fc.constantFrom(...functions), { freq: 3 }),
    })
    .map(({ from, place, by, other }) => {
      const args = [...from.args];
      args[place] = by;
      return { id: other?.id ?? from.id, args };
    });
}

/**
 * Good calls, hostile ones and mixtures, the same ones for the same seed, through each bundle in turn; every result is
 * held against the shape that the contract gives it.
 */
export function fuzz(bundles: readonly Bundle[], calls: number, seed: number): Tally {
  const { functions } = bundles[0]!.metadata;
  const declared = new Map(functions.map((each) => [each.id, each]));
  const tally: Tally = { calls: 0, answered: 0, called: new Set(), faults: [] };
  const call = fc.oneof(made(functions), spoilt(functions));
  for (const { id, args } of fc.sample(call, { numRuns: calls, seed })) {
    const bundle = bundles[tally.calls % bundles.length]!;
    const address = `Sheet1!A${(tally.calls % 9000) + 1}`;
    tally.calls++;
    tally.called.add(id);
    let fault: string | undefined;
    try {
      const result = bundle.call(id, args, address);
      tally.answered++;
      fault = faultOf(result, declared.get(id)!, bundle.hasDataTypes);
    } catch (error) {
      fault = faultOfError(error);
    }
    if (fault && tally.faults.length < 10)
      tally.faults.push(
        `call ${tally.calls} of seed ${seed}, ${id}(${args.map(told).join(", ")}): ${fault}`
      );
  }
  return tally;
}

function told(argument: unknown): string {
  if (typeof argument === "string") return JSON.stringify(argument.slice(0, 40));
  if (typeof argument !== "object" || argument === null) return String(argument);
  return Array.isArray(argument) ? "array" : "object";
}
