import { targetPath as query } from "../queries/targetPath";
import { ask } from "./lib/ask";

/**
 * Output needed in a year on the way from the base year's production to the target. Not rounded.
 * @customfunction TARGETPATH
 * @param year Year between the base year and the target year. Empty: the base year.
 * @param [method] "compound" (default): the same growth a year. "linear": the same number a year.
 * @param [targetYear] Target year. Empty: 2035.
 * @param [basis] "briefing" (default) or "latest".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TARGETPATH(2030)   // 979489.66...
 */
export function targetPath(
  year: unknown,
  method: string,
  targetYear: unknown,
  basis: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [year, method, targetYear, basis], invocation);
}
