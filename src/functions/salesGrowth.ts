import { salesGrowth as query } from "../queries/salesGrowth";
import { ask } from "./lib/ask";

/**
 * Change of registrations between two years as a fraction: the whole change, not the yearly rate.
 * @customfunction SALESGROWTH
 * @param brand Brand, group or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [baseYear] Year to measure from; may be later. Empty: the year before.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALESGROWTH("Omoda",2025)   // 4.4712...
 */
export function salesGrowth(
  brand: string,
  year: unknown,
  baseYear: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, year, baseYear, source], invocation, "SALESGROWTH");
}
