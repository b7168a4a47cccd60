import { periods as query } from "../queries/periods";
import { askTable } from "./lib/ask";

/**
 * Periods that have a figure for a metric and item, ascending.
 * @customfunction PERIODS
 * @param metric "registrations", "production", "wholesales", "market outlook" and so on.
 * @param [item] Brand, group, fuel, model or market; "UK" for production. Empty: the market, or the UK.
 * @param [frequency] "year" (default), "half", "quarter" or "month".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.PERIODS("registrations","Omoda")   // a list
 */
export function periods(
  metric: string,
  item: string,
  frequency: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [metric, item, frequency], invocation);
}
