import type { MetricName, SubjectKind } from "../model/choices";
import type { Period } from "../model/period";
import type { Stretch } from "./coverage";
import type { MarketRecord } from "./record";
import type { Subject } from "./subjects";

/** What a question is about, before a period is chosen. */
export interface Item {
  readonly metric: MetricName;
  readonly subject: Subject;
  /** Whose count; set for registrations alone. */
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

/** The kind under which coverage states a subject: groups and remainders are part of the tables of brands. */
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

/** The stretch of coverage for the question's count, kind and period. */
export function stretchFor(record: MarketRecord, question: Question): Stretch | undefined {
  const { count, subject, period } = question;
  return count === undefined ? undefined : record.coverage.at(count, coverageKind(subject), period);
}

/** Whether a stretch lists a subject. Where it does, a missing row means no registrations. */
export function lists(record: MarketRecord, stretch: Stretch, { id }: { id: string }): boolean {
  if (stretch.lists !== "all") return stretch.lists.has(id);
  return record.countsOf(id).includes(stretch.count) && !stretch.without.has(id);
}
