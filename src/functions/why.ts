import { why as query } from "../queries/why";
import { ask } from "./lib/ask";

/**
 * Why a figure is what it is, or why there is none.
 * @customfunction WHY
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param item Brand, group, fuel, model or market ("Omoda@DfT" for DfT); "UK" or a maker for other metrics.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.WHY("registrations","Omoda",2023)   // a sentence
 */
export function why(
  metric: string,
  item: string,
  period: unknown,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [metric, item, period], invocation);
}
