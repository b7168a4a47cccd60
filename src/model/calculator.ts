import type { Answer } from "./answer";

/** A call that a cell made, with the answer that it got. */
export interface TracedCall {
  /** The function's id, such as "SALES". */
  readonly id: string;
  /** As they were passed; a range of more than 100 cells is an empty list. */
  readonly arguments: readonly unknown[];
  readonly answer: Answer;
  readonly edition: string;
  /** Calls are numbered in the order in which they were answered, across all cells. */
  readonly number: number;
}

/** The functions as the pane may call them: the same call that a cell makes, answered with its provenance. */
export interface Calculator {
  /** The answer that a cell would get. Arguments in the function's own order, `null` for one left out. Undefined for an unknown function. */
  calculate: (id: string, args: readonly unknown[]) => Answer | undefined;
  /** The calls that a cell made when it was last calculated, by its address ("Sheet1!A1"). */
  trace: (address: string) => readonly TracedCall[];
  /** The number of the newest call, 0 where there was none. */
  newestCall: () => number;
}
