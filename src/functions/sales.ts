import { sales as query } from "../queries/sales";
import { ask } from "./lib/ask";

/**
 * New cars registered in a period: United Kingdom by SMMT, Great Britain by DfT.
 * @customfunction SALES
 * @param brand Brand, group, model, fuel or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [source] "SMMT" (United Kingdom) or "DfT" (Great Britain). Empty: SMMT, and DfT for models.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALES("Omoda",2025)   // 19855
 */
export function sales(
  brand: string,
  period: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, period, source], invocation);
}
