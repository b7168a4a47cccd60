import { figures as query } from "../queries/figures";
import { askTable } from "./lib/ask";

/**
 * Many figures in one call: a row for each item, a column for each period.
 * @customfunction FIGURES
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param items Range or list of brands, groups, fuels, models; "UK" for production.
 * @param periods Range or list of periods: 2025, "2025-Q3". Dates: wrap them in UKAUTO.PERIOD.
 * @param [missing] Value shown where a figure is not on record. Empty: an empty text.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.FIGURES("registrations",A2:A5,B1:C1)   // a table
 */
export function figures(
  metric: string,
  items: unknown[][],
  periods: unknown[][],
  missing: unknown,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [metric, items, periods, missing], invocation);
}
