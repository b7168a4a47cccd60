import type { Calculator } from "../../model/calculator";
import { captured, noted, tracesOf } from "./trace";

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
      return captured(() => found.call(...padded, {}));
    },
    trace: tracesOf,
    noted,
  };
}
