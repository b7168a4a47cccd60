import { figure as query } from "../queries/figure";
import { ask } from "./lib/ask";

/**
 * Any figure on record: the latest, or the latest that was known on a date.
 * @customfunction FIGURE
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [asOf] Date or period by whose end it had to be known, e.g. "2026-01-28". Empty: all that is on record.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.FIGURE("production","UK",2025,"2025-08-01")   // 755000
 */
export function figure(
  metric: string,
  item: string,
  period: unknown,
  asOf: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period, asOf], invocation);
}
