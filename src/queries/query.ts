import type { Answer, CellValue } from "../model/answer";
import type { Choice, ChoiceList } from "../model/choices";
import type { Failure } from "../model/failure";
import type { Index } from "./index";

/** What a parameter may be, and what a question then holds. */
export interface Kinds extends ChoiceKinds {
  /** A name as written; its meaning is looked up by the query. */
  name: string;
  year: number;
  /** The first day of a date, as "YYYY-MM-DD". */
  from: string;
  /** The last day of a date, as "YYYY-MM-DD". */
  until: string;
  /** 0 to 1. */
  share: number;
  /** 1 and up. */
  count: number;
  /** Cells read row by row; undefined for an empty one, a failure for one that cannot be read. */
  names: readonly (string | undefined | Failure)[];
  years: readonly (number | undefined | Failure)[];
  missing: CellValue;
}

type ChoiceKinds = { [L in ChoiceList]: Choice<L> };

export type Parameters = Readonly<Record<string, keyof Kinds>>;

/** A parameter that was left out is undefined. */
export type Question<P extends Parameters> = { readonly [K in keyof P]: Kinds[P[K]] | undefined };

/** One question to the dataset: what it takes, in the order of the function, and how it is answered. */
export interface Query<P extends Parameters = Parameters> {
  readonly parameters: P;
  answer(index: Index, question: Question<P>): Answer;
  /** What it answers where an argument cannot be read; otherwise the failure itself. */
  readonly unread?: (failure: Failure) => Answer;
}

/** Gives the question the types of its parameters. */
export function query<const P extends Parameters>(
  parameters: P,
  answer: (index: Index, question: Question<P>) => Answer,
  unread?: (failure: Failure) => Answer
): Query<P> {
  return { parameters, answer, unread };
}
