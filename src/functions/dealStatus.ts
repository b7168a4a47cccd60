import { dealStatus as query } from "../queries/dealStatus";
import { ask } from "./lib/ask";

/**
 * Where the talks between JLR and Chery about building in Britain stood on a date.
 * @customfunction DEALSTATUS
 * @param [asOf] Date, or a period for its last day, e.g. "2026-02-01". Empty: the newest state on record.
 * @param [field] "state" (default), "since", "what" or "source".
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.DEALSTATUS("2026-02-01")   // talks
 */
export function dealStatus(
  asOf: unknown,
  field: string,
  invocation: CustomFunctions.Invocation
): unknown {
  return ask(query, [asOf, field], invocation);
}
