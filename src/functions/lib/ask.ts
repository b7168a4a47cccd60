import { answerTo } from "../../queries/answer";
import type { Query } from "../../queries/query";
import { recordInUse } from "../../record/inUse";
import { toCell } from "./toCell";
import { note } from "./trace";

/** What a function knows of its caller: the host passes it last. */
export interface Caller {
  readonly address?: string;
}

/** Answers a cell: the arguments as the host passes them in, a value or an error as the host takes it out. */
export function ask(query: Query, args: readonly unknown[], caller: Caller | undefined): unknown {
  const record = recordInUse();
  const answer = answerTo(query, args, record);
  if (caller?.address) {
    note(caller.address, { id: query.id, arguments: args, answer, edition: record.edition });
  }
  return toCell(answer, record.edition);
}

function isTable(value: unknown): value is unknown[][] {
  return Array.isArray(value);
}

/** The same for a function whose answer is a table. */
export function askTable(
  query: Query,
  args: readonly unknown[],
  caller: Caller | undefined
): unknown[][] {
  const rows: unknown = ask(query, args, caller);
  if (!isTable(rows)) throw new Error(`${query.id} did not answer with a table.`);
  return rows;
}
