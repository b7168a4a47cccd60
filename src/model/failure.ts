/** What a cell shows for a failure. Excel shows a message of ours only with the first two. */
export type CellError = "#N/A" | "#VALUE!" | "#DIV/0!" | PassedError;
/** Errors that an argument may hold, though no failure of ours has them. */
type PassedError = "#NUM!" | "#NULL!" | "#NAME?" | "#REF!";

/** The closed list of failures: what each one means and the error that the cell shows. docs/functions.md has a table made from it. */
export const failures = {
  /** No brand, group, party or event of that name. */
  unknownName: "#N/A",
  /** Only single brands have a rank. */
  notRanked: "#N/A",
  /** Neither a brand nor a group. */
  notABrand: "#N/A",
  /** The brand was not on sale in the UK then. */
  notOnSale: "#N/A",
  /** The source does not list it. */
  notListed: "#N/A",
  /** The period is not over, or before the record begins. */
  notCovered: "#N/A",
  /** Nothing had been published by that date. */
  notYetKnown: "#N/A",
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
  /** Not a period. */
  unreadablePeriod: "#VALUE!",
  /** A date, which may mean a year, a quarter or a month. */
  dateForPeriod: "#VALUE!",
  /** A period of another length than is needed. */
  wrongPeriod: "#VALUE!",
  /** A model or fuel where only a brand or group will do. */
  wrongSubject: "#VALUE!",
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
  /** An error in a cell that an argument comes from. */
  errorPassed: "#VALUE!",
  /** Several values where one is wanted. */
  notOneValue: "#VALUE!",
  /** More than 100,000 cells asked for at once, or a table of more than 1,500,000 characters. */
  tooLarge: "#VALUE!",
  /** Division by a base of zero. */
  zeroBase: "#DIV/0!",
} as const satisfies Readonly<Record<string, CellError>>;

export type FailureCode = keyof typeof failures;

/** Why there is no answer, in a sentence for the analyst. Queries return it; nothing throws it. */
export interface Failure {
  readonly kind: "failure";
  readonly code: FailureCode;
  readonly error: CellError;
  readonly message: string;
  /** The argument that is wrong, what it holds and the text that would mend it, where that is known. */
  readonly mend?: { readonly argument: string; readonly from: string; readonly to: string };
}

export function fail(code: FailureCode, message: string, mend?: Failure["mend"]): Failure {
  const failure = { kind: "failure", code, error: failures[code], message } as const;
  return mend ? { ...failure, mend } : failure;
}

/** The failure of a function whose argument comes from a cell with an error: the same error. */
export function passOn(error: CellError, argument: string): Failure {
  const message = `${argument} holds the error ${error}; mend the cell that it comes from.`;
  return { kind: "failure", code: "errorPassed", error, message };
}

export function isFailure(answer: unknown): answer is Failure {
  return typeof answer === "object" && answer !== null && "kind" in answer
    ? answer.kind === "failure"
    : false;
}
