import { claims as query } from "../queries/claims";
import { askTable } from "./lib/ask";

/**
 * What the January 2026 briefing says, held against the record, each with a verdict and the reason.
 * @customfunction CLAIMS
 * @param [verdict] "confirmed", "reported", "disputed", "wrong" or "opinion". Empty: all.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.CLAIMS("wrong")   // a table
 */
export function claims(verdict: string, invocation: CustomFunctions.Invocation): unknown[][] {
  return askTable(query, [verdict], invocation);
}
