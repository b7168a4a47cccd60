import { overtaken as query } from "../queries/overtaken";
import { askTable } from "./lib/ask";

/**
 * Brands that sold more than this one in the same period a year before and fewer in this one, biggest first.
 * @customfunction OVERTAKEN
 * @param brand Brand or group, e.g. "Jaecoo".
 * @param [period] Year, half, quarter or month: 2025, "2025-Q3", "2026-YTD", "TTM". Empty: the latest full year.
 * @param [source] "SMMT" (default, United Kingdom) or "DfT" (Great Britain).
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.OVERTAKEN("Jaecoo",2025)   // a table
 */
export function overtaken(
  brand: string,
  period: unknown,
  source: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [brand, period, source], invocation);
}
