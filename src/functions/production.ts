import { production as query } from "../queries/production";
import { ask } from "./lib/ask";

/**
 * Vehicles built in the UK. 2025 is the figure that the briefing quotes unless basis is "latest".
 * @customfunction PRODUCTION
 * @param [year] Year, e.g. 2025; halves and months where on record. Empty: the latest full year.
 * @param [scope] "vehicles" (default), "cars", "commercial", "light vehicles", "for export" and so on.
 * @param [basis] "briefing" (default) or "latest".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.PRODUCTION(2025,,"latest")   // 764715
 */
export function production(
  year: unknown,
  scope: string,
  basis: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [year, scope, basis], invocation);
}
