/** What a cell shows for a failure. Excel shows a message of ours only with the first two. */
export type CellError = "#N/A" | "#VALUE!" | "#DIV/0!";

/** The closed list of failures: what each one means and the error that the cell shows. */
export const failures = {
  unknownName: { error: "#N/A", meaning: "No brand, group, party or event of that name" },
  notRanked: { error: "#N/A", meaning: "Only single brands have a rank" },
  notOnSale: { error: "#N/A", meaning: "The brand was not on sale in the UK then" },
  notListed: { error: "#N/A", meaning: "The source does not list it" },
  notCovered: { error: "#N/A", meaning: "The year is not over, or before the record begins" },
  notYetKnown: { error: "#N/A", meaning: "Nothing had been published by that date" },
  partOfYear: { error: "#N/A", meaning: "Only full years are on record" },
  noTarget: { error: "#N/A", meaning: "No production target for that year" },
  outsidePath: { error: "#N/A", meaning: "Before the base year or after the target year" },
  targetMet: { error: "#N/A", meaning: "The target is already met" },
  missingArgument: { error: "#VALUE!", meaning: "An argument that is needed was left out" },
  unreadableYear: { error: "#VALUE!", meaning: "Not a year" },
  unreadableDate: { error: "#VALUE!", meaning: "Not a date" },
  reversedDates: { error: "#VALUE!", meaning: "The first date is after the last" },
  unknownChoice: { error: "#VALUE!", meaning: "Not one of the words that the argument takes" },
  unreadableNumber: { error: "#VALUE!", meaning: "Not a number within the range of the argument" },
  unreadableText: { error: "#VALUE!", meaning: "Not a text, or longer than 255 characters" },
  notOneValue: { error: "#VALUE!", meaning: "Several values where one is wanted" },
  tooLarge: { error: "#VALUE!", meaning: "More than 100,000 cells asked for at once" },
  zeroBase: { error: "#DIV/0!", meaning: "Division by a base of zero" },
} as const satisfies Record<string, { error: CellError; meaning: string }>;

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
  const failure = { kind: "failure", code, error: failures[code].error, message } as const;
  return mend ? { ...failure, mend } : failure;
}

export function isFailure(answer: unknown): answer is Failure {
  return (answer as Failure | undefined)?.kind === "failure";
}
