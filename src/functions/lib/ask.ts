import { answerTo } from "../../queries/answer";
import type { Query } from "../../queries/query";
import { recordInUse } from "../../record/inUse";
import { toCell } from "./toCell";
import { note } from "./trace";

/** The cell that calls a function, as the host passes it in the last argument. */
export interface Caller {
  readonly address?: string;
}

/** Answers a cell: takes the arguments as the host passes them, and returns a value or throws a cell error as the host expects. */
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
