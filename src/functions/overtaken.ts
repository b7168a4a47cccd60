import { overtaken as query } from "../queries/overtaken";
import { ask } from "./lib/ask";

/**
 * Brands that sold more than this one in the year before and fewer in this year, biggest first.
 * @customfunction OVERTAKEN
 * @param brand Brand, group or "Total market", e.g. "Omoda". Case, accents and hyphens do not matter.
 * @param [year] Year, e.g. 2025, or a date. Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.OVERTAKEN("Jaecoo",2025)   // a table
 */
export function overtaken(
  brand: string,
  year: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return ask(query, [brand, year, source], invocation, "OVERTAKEN") as unknown[][];
}
