import { target as query } from "../queries/target";
import { ask } from "./lib/ask";

/**
 * Stated production target: vehicles that the government wants built in the UK in a year.
 * @customfunction TARGET
 * @param [year] Target year. Empty: 2035.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TARGET(2035)   // 1300000
 */
export function target(year: unknown, invocation: CustomFunctions.Invocation): unknown {
  return ask(query, [year], invocation);
}
