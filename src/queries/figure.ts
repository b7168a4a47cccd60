import type { Figure } from "../model/answer";
import { spoken } from "../model/date";
import { fail, isFailure, type Failure } from "../model/failure";
import { partsOf, periodText } from "../model/period";
import { byPublication } from "../model/standing";
import { knownOn } from "../record/entry";
import type { Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { printedWithin } from "../record/sumOfMembers";
import { metricQuestion, figureOrReason } from "./ask";
import { daysOf } from "./days";
import { laterFigure } from "./laterFigure";
import { query } from "./query";

/** Any figure on record: the latest, or the latest known on a date. */
export const figure = query(
  "FIGURE",
  { metric: "metric", item: "item", period: "period", asOf: "date" },
  (record, { asOf, ...question }) => {
    const read = metricQuestion(record, question);
    if (isFailure(read)) return read;
    if (!asOf) return figureOrReason(record, read);
    const days = daysOf(record, asOf, read);
    return isFailure(days) ? days : figureKnownOn(record, read, days.last);
  }
);

function figureKnownOn(record: MarketRecord, question: Question, asOf: string): Figure | Failure {
  const known = figureFor(record, question, knownOn(asOf));
  if (known) {
    const newest = figureFor(record, question) ?? known;
    const later = laterFigure(known, newest, { argument: "asOf" });
    return later ? { ...known, later } : known;
  }
  const ever = figureOrReason(record, question);
  if (isFailure(ever)) return ever;
  const first = firstKnown(record, question);
  return fail(
    "notYetKnown",
    `Nothing had been published by ${spoken(asOf)} on ${questionWords(question)}; ${first ? `the first figure is of ${first}` : `it is known since ${ever.published ?? "later"}`}.`
  );
}

/** The publication date of the earliest figure; without one, the day from which a figure counts as known. */
function firstKnown(record: MarketRecord, question: Question): string | undefined {
  const { metric, subject, count, period } = question;
  const periods = [
    period,
    ...(partsOf(period, "month") ?? []),
    ...(partsOf(period, "quarter") ?? []),
  ];
  const holders = [subject, ...(subject.members ?? []), ...printedWithin(record, subject)];
  const own = record.line(metric, subject.id, count).at(period);
  const entries = own.length
    ? own
    : holders.flatMap(({ id }) =>
        periods.flatMap((each) => record.line(metric, id, count).at(each))
      );
  const rows = entries.filter(({ row }) => !row.rival);
  const [earliest] = [...rows].sort((one, other) => byPublication(other.row, one.row));
  if (!own.length) {
    // A sum is known once its last part is.
    return rows
      .map(({ knownSince }) => knownSince)
      .sort()
      .pop();
  }
  return earliest?.row.published ?? earliest?.knownSince;
}

/** The question in words, for messages. */
export function questionWords({ metric, subject, count, period }: Question): string {
  const when = periodText(period);
  if (metric === "registrations") return `registrations of ${subject.name} in ${when} (${count})`;
  const of = subject.id === "UK" ? "" : ` of ${subject.name}`;
  return `${metric}${of} ${metric === "production target" ? "for" : "in"} ${when}`;
}
