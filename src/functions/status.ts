import { status as query } from "../queries/status";
import { ask } from "./lib/ask";

/**
 * How firm a figure on record is: outturn, provisional, estimate, forecast, target or derived.
 * @customfunction STATUS
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param item Brand, group or market ("Omoda@DfT" for DfT); "UK" or empty for production.
 * @param [period] Year, e.g. 2025. Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.STATUS("production","UK",2025)   // outturn
 */
export function status(
  metric: string,
  item: unknown,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation, "STATUS");
}
