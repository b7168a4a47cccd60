import { series as query } from "../queries/series";
import { askTable } from "./lib/ask";

/**
 * A time series, oldest first: period, value, status, source. Gaps are left out.
 * @customfunction SERIES
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [from] First date or period: 2024, "2024-Q3", "YTD", "TTM". Empty: from the start.
 * @param [to] Last date or period, in the same forms. Empty: to the end.
 * @param [frequency] "year", "half", "quarter" or "month". Empty: the finest on record.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SERIES("registrations","Chery group@DfT","2024-Q3","2026-Q1","quarter")   // a table
 */
export function series(
  metric: string,
  item: string,
  from: unknown,
  to: unknown,
  frequency: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [metric, item, from, to, frequency], invocation);
}
