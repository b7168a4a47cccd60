import { periods as query } from "../queries/periods";
import { ask } from "./lib/ask";

/**
 * Years on record for a metric and item, ascending.
 * @customfunction PERIODS
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param [item] Brand, group or market; "UK" for production. Empty: the market, or the UK.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.PERIODS("registrations","Omoda")   // a list
 */
export function periods(
  metric: string,
  item: unknown,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return ask(query, [metric, item], invocation, "PERIODS") as unknown[][];
}
