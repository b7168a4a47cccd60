import type { Answer } from "./answer";

/** What a cell last asked and was answered. */
export interface Traced {
  /** The function's id, such as "SALES". */
  readonly id: string;
  /** As they were passed; a range of more than 100 cells is an empty list. */
  readonly arguments: readonly unknown[];
  readonly answer: Answer;
  readonly edition: string;
  /** Rises with each answer that a cell is given. */
  readonly number: number;
}

/** The functions as the pane may call them: the same call that a cell makes, answered with its provenance. */
export interface Calculator {
  /** Answers like the cell; the arguments in the order of the function, `null` for one left out. Undefined for an unknown function. */
  calculate(id: string, args: readonly unknown[]): Answer | undefined;
  /** The calls that a cell made when it was last calculated, by its address ("Sheet1!A1"). */
  trace(address: string): readonly Traced[];
  /** The number of the newest answer that a cell was given. */
  noted(): number;
}
