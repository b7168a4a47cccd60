import { rivals as query } from "../queries/rivals";
import { ask } from "./lib/ask";

/**
 * Every figure on record for one question, side by side: the one in use first, then the newest.
 * @customfunction RIVALS
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param item Brand, group or market ("Omoda@DfT" for DfT); "UK" or empty for production.
 * @param [period] Year, e.g. 2025. Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.RIVALS("production","UK",2025)   // a table
 */
export function rivals(
  metric: string,
  item: unknown,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return ask(query, [metric, item, period], invocation, "RIVALS") as unknown[][];
}
