import { sites as query } from "../queries/sites";
import { askTable } from "./lib/ask";

/**
 * Plants and offices on record, with their operator and the part that others have in them.
 * @customfunction SITES
 * @param [party] Operator, part owner, buyer or partner, e.g. "Chery". Empty: all sites.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.SITES("Chery")   // a table
 */
export function sites(party: string, invocation: CustomFunctions.Invocation): unknown[][] {
  return askTable(query, [party], invocation);
}
