import type { Answer } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { Caller } from "./ask";
import { noted, tracesOf } from "./trace";

export type Callable = (...args: unknown[]) => unknown;

/** The functions as the pane calls them, over the very functions that cells call. */
export function calculatorOver(
  functions: ReadonlyMap<string, { readonly call: Callable; readonly parameters: number }>
): Calculator {
  return {
    calculate(id, args) {
      const found = functions.get(id.toUpperCase());
      if (!found) return undefined;
      const padded = Array.from({ length: found.parameters }, (_, place) => args[place] ?? null);
      let kept: Answer | undefined;
      const caller: Caller = { answered: (answer) => (kept = answer) };
      try {
        found.call(...padded, caller);
      } catch {
        // A failure reaches a cell by being thrown; it has been answered before that.
      }
      return kept;
    },
    trace: tracesOf,
    noted,
  };
}
