import { topBrands as query } from "../queries/topBrands";
import { askTable } from "./lib/ask";

/**
 * The brands with the most registrations: rank, brand, sales, share, growth over the year before.
 * @customfunction TOPBRANDS
 * @param [count] How many brands. Empty: 10.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TOPBRANDS(5,2025)   // a table
 */
export function topBrands(
  count: number,
  period: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [count, period, source], invocation);
}
