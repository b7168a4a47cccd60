import { topBrands as query } from "../queries/topBrands";
import { ask } from "./lib/ask";

/**
 * The brands with the most registrations: rank, brand, sales, share, growth over the year before.
 * @customfunction TOPBRANDS
 * @param [count] How many brands. Empty: 10.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TOPBRANDS(5,2025)   // a table
 */
export function topBrands(
  count: number,
  year: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return ask(query, [count, year, source], invocation, "TOPBRANDS") as unknown[][];
}
