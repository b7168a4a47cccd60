import { targetGap as query } from "../queries/targetGap";
import { ask } from "./lib/ask";

/**
 * Production target less the production of the base year (2025), in vehicles a year.
 * @customfunction TARGETGAP
 * @param [year] Target year. Empty: 2035.
 * @param [basis] "briefing" (default) or "latest".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TARGETGAP(2035)   // 562000
 */
export function targetGap(
  year: unknown,
  basis: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [year, basis], invocation);
}
