import { event as query } from "../queries/event";
import { ask } from "./lib/ask";

/**
 * One field of an event of the timeline.
 * @customfunction EVENT
 * @param id Id of the event, from the last column of TIMELINE.
 * @param [field] "title" (default), "date", "summary", "status", "certainty", "source", "url" and so on.
 * @param invocation The calling cell.
 * @requiresAddress
 * @example =UKAUTO.EVENT("jlr-attack-detected","date")   // 2025-08-31
 */
export function event(id: string, field: string, invocation: CustomFunctions.Invocation): unknown {
  return ask(query, [id, field], invocation);
}
