import { marketShare as query } from "../queries/marketShare";
import { ask } from "./lib/ask";

/**
 * Share of new car registrations, 0 to 1, in the market of the same source.
 * @customfunction MARKETSHARE
 * @param brand Brand, group or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.MARKETSHARE("Chery group",2025)   // 0.02653...
 */
export function marketShare(
  brand: string,
  year: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, year, source], invocation, "MARKETSHARE");
}
