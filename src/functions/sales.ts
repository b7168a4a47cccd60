import { sales as query } from "../queries/sales";
import { ask } from "./lib/ask";

/**
 * New cars registered in a year: United Kingdom by SMMT, from 2024 by brand; Great Britain by DfT, from 2019.
 * @customfunction SALES
 * @param brand Brand, group or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALES("Omoda",2025)   // 19855
 */
export function sales(
  brand: string,
  year: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, year, source], invocation, "SALES");
}
