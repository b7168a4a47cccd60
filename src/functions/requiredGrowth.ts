import { requiredGrowth as query } from "../queries/requiredGrowth";
import { ask } from "./lib/ask";

/**
 * Constant yearly growth that leads from the base year's production to the target, as a fraction.
 * @customfunction REQUIREDGROWTH
 * @param [year] Target year. Empty: 2035.
 * @param [basis] "briefing" (default) or "latest".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.REQUIREDGROWTH(2035)   // 0.05825...
 */
export function requiredGrowth(
  year: unknown,
  basis: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [year, basis], invocation);
}
