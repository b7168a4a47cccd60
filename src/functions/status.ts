import { status as query } from "../queries/status";
import { ask } from "./lib/ask";

/**
 * How firm a figure on record is: outturn, provisional, estimate, forecast, target or derived.
 * @customfunction STATUS
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.STATUS("production","UK",2025)   // outturn
 */
export function status(
  metric: string,
  item: string,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation);
}
