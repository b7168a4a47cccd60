import { figure as query } from "../queries/figure";
import { ask } from "./lib/ask";

/**
 * Any figure on record: the latest, or the latest that had been published by a date.
 * @customfunction FIGURE
 * @param metric "registrations", "production", "car production", "production target" and so on.
 * @param item Brand, group or market ("Omoda@DfT" for DfT); "UK" or empty for production.
 * @param [period] Year, e.g. 2025. Empty: the latest full year.
 * @param [asOf] Date by which it was published, e.g. "2026-01-28". Empty: today's record.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.FIGURE("production","UK",2025,"2025-08-01")   // 755000
 */
export function figure(
  metric: string,
  item: unknown,
  period: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period, asOf], invocation, "FIGURE");
}
