import { salesRank as query } from "../queries/salesRank";
import { ask } from "./lib/ask";

/**
 * Place of a brand by registrations among the brands that the source lists, 1 for the most.
 * @customfunction SALESRANK
 * @param brand Brand, e.g. "Jaecoo". Groups, models and fuels have no rank.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALESRANK("Jaecoo",2025)   // 23
 */
export function salesRank(
  brand: string,
  period: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, period, source], invocation);
}
