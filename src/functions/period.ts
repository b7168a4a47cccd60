import { period as query } from "../queries/period";
import { ask } from "./lib/ask";

/**
 * Period that a date falls into, as text that every function here reads.
 * @customfunction PERIOD
 * @param date A date cell, DATE(2025,8,31) or "2025-08-31".
 * @param [frequency] "month" (default), "quarter", "half" or "year".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.PERIOD(DATE(2025,8,31),"quarter")   // 2025-Q3
 */
export function period(
  date: unknown,
  frequency: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [date, frequency], invocation);
}
