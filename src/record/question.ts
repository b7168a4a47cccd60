import type { MetricName, SubjectKind } from "../model/choices";
import type { Period } from "../model/period";
import type { Stretch } from "./coverage";
import type { MarketRecord } from "./record";
import type { Subject } from "./subjects";

/** What is asked of, before a period is chosen. */
export interface Item {
  readonly metric: MetricName;
  readonly subject: Subject;
  /** Whose count, for registrations alone. */
  readonly count?: string;
}

/** A question to the record. */
export interface Question extends Item {
  readonly period: Period;
}

/**
 * The question about an item in a period. An item that is itself a question loses the period it has. Its properties
 * are named one by one, since FIGURES asks 100,000 such questions at once and copying by spread is slower.
 */
export function questionIn<I extends Item>(
  { metric, subject, count }: I,
  period: Period
): Pick<I, "metric" | "subject" | "count"> & { readonly period: Period } {
  return { metric, subject, count, period };
}

/** The kind that coverage is kept by: groups and rests stand in the tables of brands. */
export function coverageKind({ kind }: Subject): SubjectKind {
  switch (kind) {
    case "group":
    case "rest":
    case "maker":
      return "brand";
    default:
      return kind;
  }
}

/** The stretch of the question's count, kind and period. */
export function stretchFor(record: MarketRecord, question: Question): Stretch | undefined {
  const { count, subject, period } = question;
  return count === undefined ? undefined : record.coverage.at(count, coverageKind(subject), period);
}

/** Whether a stretch lists a subject: then no row of it means that it had none. */
export function lists(record: MarketRecord, stretch: Stretch, { id }: { id: string }): boolean {
  if (stretch.lists !== "all") return stretch.lists.has(id);
  return record.countsOf(id).includes(stretch.count) && !stretch.without.has(id);
}
