import { timeline as query } from "../queries/timeline";
import { askTable } from "./lib/ask";

/**
 * Events of the JLR-Chery partnership and the car market around it, oldest first.
 * @customfunction TIMELINE
 * @param [from] First date or period: 2024, "2024-11-30", or the market's "YTD". Empty: from the start.
 * @param [to] Last date or period, in the same forms. Empty: to the end.
 * @param [theme] One theme, e.g. "sites". Empty: all.
 * @param [party] One party, e.g. "Chery". Empty: all.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.TIMELINE(2026)   // a table
 */
export function timeline(
  from: unknown,
  to: unknown,
  theme: string,
  party: string,
  invocation: CustomFunctions.Invocation
): unknown[][] {
  return askTable(query, [from, to, theme, party], invocation);
}
