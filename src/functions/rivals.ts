import { rivals as query } from "../queries/rivals";
import { askTable } from "./lib/ask";

/**
 * Every figure on record for one question, side by side: the one in use first, then the newest.
 * @customfunction RIVALS
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.RIVALS("production","UK",2025)   // a table
 */
export function rivals(
  metric: string,
  item: string,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [metric, item, period], invocation);
}
