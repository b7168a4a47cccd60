import { marketShare as query } from "../queries/marketShare";
import { ask } from "./lib/ask";

/**
 * Share of new car registrations, 0 to 1, in the market of the same source and the same months.
 * @customfunction MARKETSHARE
 * @param brand Brand, group, model, fuel or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [source] "SMMT" (United Kingdom) or "DfT" (Great Britain). Empty: SMMT, and DfT for models.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.MARKETSHARE("Chery group",2025)   // 0.02653...
 */
export function marketShare(
  brand: string,
  period: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, period, source], invocation);
}
