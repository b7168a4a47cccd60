import { loadBundle } from "../build/loadBundle";
import { argumentsFor, oneOf, seeded } from "./hostile";
import { faultOf, faultOfError } from "./shape";

export interface Outcome {
  readonly calls: number;
  /** Calls that reached an answer and not a failure. */
  readonly answered: number;
  readonly slowest: number;
  /** The first calls whose result broke the contract. */
  readonly faults: readonly string[];
}

/** Calls the functions of the built bundle at random, good arguments mixed with hostile ones. */
export function barrage(calls: number, seed: number): Outcome {
  const random = seeded(seed);
  const bundles = [loadBundle(), loadBundle({ dataTypes: true })];
  const { functions } = bundles[0]!.metadata;
  const faults: string[] = [];
  let answered = 0;
  let slowest = 0;
  for (let call = 0; call < calls && faults.length < 10; call++) {
    const declared = oneOf(functions, random);
    const args = argumentsFor(
      declared.parameters.map(({ name }) => name),
      random
    );
    const started = performance.now();
    const fault = ((): string | undefined => {
      try {
        const result = oneOf(bundles, random).call(declared.id, args, `Sheet1!A${call % 9000}`);
        answered++;
        return faultOf(result, declared);
      } catch (error) {
        return faultOfError(error);
      }
    })();
    slowest = Math.max(slowest, performance.now() - started);
    if (fault) faults.push(`call ${call} of seed ${seed}, ${declared.id}(${told(args)}): ${fault}`);
  }
  return { calls, answered, slowest, faults };
}

function told(args: readonly unknown[]): string {
  return args
    .map((arg) => (typeof arg === "string" ? JSON.stringify(arg.slice(0, 40)) : kindOf(arg)))
    .join(", ");
}

function kindOf(arg: unknown): string {
  return typeof arg === "object" && arg !== null
    ? Array.isArray(arg)
      ? "array"
      : "object"
    : String(arg);
}
