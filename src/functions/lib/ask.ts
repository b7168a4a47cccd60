import type { Answer } from "../../model/answer";
import { inUse } from "../../queries/inUse";
import type { Parameters, Query } from "../../queries/query";
import { answerTo } from "./answerTo";
import { toCell } from "./toCell";
import { note } from "./trace";

/** What a function knows of its caller: the host passes it last. */
export interface Caller {
  readonly address?: string;
  readonly functionName?: string;
  /** The pane's own calls: takes the answer as it was before it became a cell's value, and no trace is kept. */
  readonly answered?: (answer: Answer) => void;
}

/** Answers a cell: the arguments as the host passes them in, a value or an error as the host takes it out. */
export function ask<P extends Parameters>(
  query: Query<P>,
  args: readonly unknown[],
  caller: Caller | undefined,
  id: string
): unknown {
  const index = inUse();
  const answer = answerTo(index, query, args);
  if (caller?.address) note(caller.address, id, args, answer, index.edition);
  else caller?.answered?.(answer);
  return toCell(answer, index.edition);
}
