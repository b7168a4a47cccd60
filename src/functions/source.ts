import { source as query } from "../queries/source";
import { ask } from "./lib/ask";

/**
 * Citation of a figure on record: publisher, title, date.
 * @customfunction SOURCE
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param item Brand, group or market ("Omoda@DfT" for DfT); "UK" or empty for production.
 * @param [period] Year, e.g. 2025. Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SOURCE("production","UK",2024)   // a citation
 */
export function source(
  metric: string,
  item: unknown,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation, "SOURCE");
}
