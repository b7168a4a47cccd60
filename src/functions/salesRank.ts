import { salesRank as query } from "../queries/salesRank";
import { ask } from "./lib/ask";

/**
 * Place of a brand by registrations among the brands that the source lists, 1 for the most.
 * @customfunction SALESRANK
 * @param brand Brand, group or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SALESRANK("Jaecoo",2025)   // 23
 */
export function salesRank(
  brand: string,
  year: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [brand, year, source], invocation, "SALESRANK");
}
