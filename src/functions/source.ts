import { source as query } from "../queries/source";
import { ask } from "./lib/ask";

/**
 * Citation of a figure on record: publisher, title, date.
 * @customfunction SOURCE
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SOURCE("production","UK",2024)   // a citation
 */
export function source(
  metric: string,
  item: string,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation);
}
