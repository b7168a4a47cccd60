import { why as query } from "../queries/why";
import { ask } from "./lib/ask";

/**
 * Why a figure is what it is, or why there is none.
 * @customfunction WHY
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param item Brand, group or market ("Omoda@DfT" for DfT); "UK" or empty for production.
 * @param [period] Year, e.g. 2025. Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.WHY("registrations","Omoda",2023)   // a sentence
 */
export function why(
  metric: string,
  item: unknown,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation, "WHY");
}
