import { salesGrowth as query } from "../queries/salesGrowth";
import { ask } from "./lib/ask";

/**
 * Change of registrations between two periods as a fraction: the whole change, not the yearly rate.
 * @customfunction SALESGROWTH
 * @param brand Brand, group, model, fuel or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [basePeriod] Period to measure from, as long as the other; may be later. Empty: the same period a year before.
 * @param [source] "SMMT" (United Kingdom) or "DfT" (Great Britain). Empty: SMMT, and DfT for models.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALESGROWTH("Omoda",2025)   // 4.4712...
 */
export function salesGrowth(
  brand: string,
  period: unknown,
  basePeriod: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, period, basePeriod, source], invocation);
}
