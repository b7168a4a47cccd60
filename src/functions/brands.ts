import { brands as query } from "../queries/brands";
import { askTable } from "./lib/ask";

/**
 * Names of the brands on record, or of the members of a group, alphabetical.
 * @customfunction BRANDS
 * @param [group] Group, e.g. "Chery group". Empty: every brand.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.BRANDS("Chery group")   // a list
 */
export function brands(group: string, invocation: CustomFunctions.Invocation): unknown[][] {
  return askTable(query, [group], invocation);
}
