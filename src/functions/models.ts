import { models as query } from "../queries/models";
import { askTable } from "./lib/ask";

/**
 * Names of the models on record, alphabetical.
 * @customfunction MODELS
 * @param [brand] Brand or group, e.g. "Jaecoo". Empty: every model.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.MODELS("Jaecoo")   // a list
 */
export function models(brand: string, invocation: CustomFunctions.Invocation): unknown[][] {
  return askTable(query, [brand], invocation);
}
