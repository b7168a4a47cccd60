import { Coverage } from "../../data/coverage";
import type { Records } from "../../data/records";
import type { Count } from "../../model/choices";
import { comparePeriods, parsePeriod, type Period } from "../../model/period";

/** A figure that comes in. */
export interface IncomingFigure {
  readonly subject: string;
  /** As the record writes it. */
  readonly period: string;
  readonly value: number;
  /** Worked out from others of the file. */
  readonly derived?: true;
}

/** What a file says, in the record's words. */
export interface Incoming {
  readonly count: Count;
  readonly figures: readonly IncomingFigure[];
  /** True if the file holds the whole count, so that a subject missing from it had no registrations. */
  readonly isWhole: boolean;
  /** What a person has to decide before anything is written. */
  readonly questions: readonly string[];
  /** What else a person should know. */
  readonly remarks: readonly string[];
}

/** Leaves out the figures of a kind from before the first period that the record has of it: those were left out on purpose. */
export function withinRecord(incoming: Incoming, records: Records): Incoming {
  const coverage = new Coverage(records);
  const firsts = new Map<string, Period>();
  for (const { count, kind, frequency, from } of records.coverage) {
    const [key, period] = [`${kind}|${frequency}`, parsePeriod(from)];
    const known = firsts.get(key);
    if (count !== incoming.count || !period) continue;
    if (!known || comparePeriods(period, known) < 0) firsts.set(key, period);
  }
  const figures = incoming.figures.filter((figure) => {
    const period = parsePeriod(figure.period);
    const first = period && firsts.get(`${coverage.kindOf(figure.subject)}|${period.frequency}`);
    return !first || first.firstMonth <= period.firstMonth;
  });
  return { ...incoming, figures };
}
