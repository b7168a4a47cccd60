/** What a cell shows for a failure. Excel shows a message of ours only with the first two. */
export type CellError = "#N/A" | "#VALUE!" | "#DIV/0!";

/** The closed list of failures: what each one means and the error that the cell shows. README has a table made from it. */
export const failures = {
  /** No brand, group, party or event of that name. */
  unknownName: "#N/A",
  /** Only single brands have a rank. */
  notRanked: "#N/A",
  /** The brand was not on sale in the UK then. */
  notOnSale: "#N/A",
  /** The source does not list it. */
  notListed: "#N/A",
  /** The year is not over, or before the record begins. */
  notCovered: "#N/A",
  /** Nothing had been published by that date. */
  notYetKnown: "#N/A",
  /** Only full years are on record. */
  partOfYear: "#N/A",
  /** No production target for that year. */
  noTarget: "#N/A",
  /** Before the base year or after the target year. */
  outsidePath: "#N/A",
  /** The target is already met. */
  targetMet: "#N/A",
  /** An argument that is needed was left out. */
  missingArgument: "#VALUE!",
  /** Not a year. */
  unreadableYear: "#VALUE!",
  /** Not a date. */
  unreadableDate: "#VALUE!",
  /** The first date is after the last. */
  reversedDates: "#VALUE!",
  /** Not one of the words that the argument takes. */
  unknownChoice: "#VALUE!",
  /** Not a number within the range of the argument. */
  unreadableNumber: "#VALUE!",
  /** Not a text, or longer than 255 characters. */
  unreadableText: "#VALUE!",
  /** Several values where one is wanted. */
  notOneValue: "#VALUE!",
  /** More than 100,000 cells asked for at once. */
  tooLarge: "#VALUE!",
  /** Division by a base of zero. */
  zeroBase: "#DIV/0!",
} as const satisfies Record<string, CellError>;

export type FailureCode = keyof typeof failures;

/** Why there is no answer, in a sentence for the analyst. Queries return it; nothing throws it. */
export interface Failure {
  readonly kind: "failure";
  readonly code: FailureCode;
  readonly error: CellError;
  readonly message: string;
  /** The argument that is to blame, and the text that would mend it, where one is known. */
  readonly mend?: { readonly argument: string; readonly from: string; readonly to: string };
}

export function fail(code: FailureCode, message: string, mend?: Failure["mend"]): Failure {
  const failure = { kind: "failure", code, error: failures[code], message } as const;
  return mend ? { ...failure, mend } : failure;
}

export function isFailure(answer: unknown): answer is Failure {
  return (answer as Failure | undefined)?.kind === "failure";
}
