import { edition as query } from "../queries/edition";
import { ask } from "./lib/ask";

/**
 * Name of the edition in use when the cell was last calculated, such as 2026-11.
 * @customfunction EDITION
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.EDITION()   // 2026-11
 */
export function edition(invocation: CustomFunctions.Invocation): unknown {
  return ask(query, [], invocation);
}
