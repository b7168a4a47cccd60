import type { Answer, CellValue } from "../model/answer";
import type { Choice, ChoiceList } from "../model/choices";
import type { Failure } from "../model/failure";
import type { PeriodRequest } from "../model/periodForms";
import type { MarketRecord } from "../record/record";
import type { DateRequest } from "./arguments/date";

/** The kinds of parameter, each with the type of value that it is read as. Drop-downs and the pane's fields follow from the kind. */
export interface Kinds extends ChoiceKinds {
  /** A name as it was written; the query looks up what it means. */
  subject: string;
  group: string;
  brand: string;
  party: string;
  event: string;
  /** What a metric has figures of: a subject, which may name its source, or a maker. */
  item: string;
  period: PeriodRequest;
  year: number;
  /** A year that a production target may be stated for. */
  targetYear: number;
  /** A day, as "YYYY-MM-DD". */
  day: string;
  /** A date or a period, which stands for its first or its last day. */
  date: DateRequest;
  /** 0 to 1. */
  share: number;
  /** A whole number from 1. */
  number: number;
  /** Cells read row by row; undefined for an empty one, a failure for one that cannot be read. */
  items: readonly (string | undefined | Failure)[];
  periods: readonly (PeriodRequest | undefined | Failure)[];
  missing: CellValue;
}

type ChoiceKinds = { [L in ChoiceList]: Choice<L> };

export type Kind = keyof Kinds;
export type Parameters = Readonly<Record<string, Kind>>;

/** The arguments of a call as they were read; one that was left out is undefined. */
export type Arguments<P extends Parameters = Parameters> = {
  readonly [K in keyof P]: Kinds[P[K]] | undefined;
};

/** One question to the record: what it takes, in the order of the function, and how it is answered. */
export interface Query<P extends Parameters = Parameters> {
  /** The name of its function. */
  readonly id: string;
  readonly parameters: P;
  answer(record: MarketRecord, question: Arguments<P>): Answer;
}

const byId = new Map<string, Query>();

/** Declares a query. Once its file is loaded, it can be found by its id. */
export function query<const P extends Parameters>(
  id: string,
  parameters: P,
  answer: (record: MarketRecord, question: Arguments<P>) => Answer
): Query<P> {
  const result: Query<P> = { id, parameters, answer };
  byId.set(id, result);
  return result;
}

/** The query of a function; letter case does not matter. */
export function queryOf(id: string): Query | undefined {
  return byId.get(id.toUpperCase());
}
