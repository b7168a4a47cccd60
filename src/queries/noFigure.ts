import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { firstDay, spoken } from "../model/date";
import { fail, type Failure, type FailureCode } from "../model/failure";
import { inThousands, list } from "../model/number";
import {
  frequencies,
  lastDayOf,
  partsOf,
  periodAt,
  periodText,
  yearOf,
  type Period,
} from "../model/period";
import { sourcesOf } from "../record/citations";
import type { Stretch } from "../record/coverage";
import { latest } from "../record/entry";
import { latestFullYear, periodFor, reachOf, wholeReach } from "../record/newest";
import { coverageKind, lists, stretchFor, type Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { membersFound } from "../record/sumOfMembers";
import type { Subject } from "../record/subjects";
import { reachWords } from "./noPeriod";
import { noTarget, noMetricFigure } from "./noMetricFigure";

/** Why there is no figure, and what to ask next where no other source has it. */
interface Reason {
  readonly code: FailureCode;
  readonly message: string;
  readonly next?: string;
}

/** Why a figure is not on record: the first reason that holds, and another source where one has that figure. */
export function noFigure(record: MarketRecord, question: Question): Failure {
  const { metric, period } = question;
  if (metric === "production target") return noTarget(record, yearOf(period));
  if (metric !== "registrations") return noMetricFigure(record, question);
  const { code, message, next } =
    notOnSale(record, question) ??
    notListed(record, question) ??
    membersNotListed(record, question) ??
    notCovered(record, question);
  const elsewhere = otherSource(record, question);
  const end = elsewhere ? `; ${elsewhere}` : ".";
  return fail(code, [message + end, !elsewhere && next].filter(Boolean).join(" "));
}

function notOnSale(record: MarketRecord, question: Question): Reason | undefined {
  const { metric, subject, count, period } = question;
  // Cars of a dealer's own are registered before the first is sold: what is on record is not denied.
  const { periods } = record.line(metric, subject.id, count);
  if (periods.some(({ lastMonth }) => lastMonth <= period.lastMonth)) return undefined;
  const brands = subject.members ?? (subject.brand ? [subject.brand] : []);
  // A brand without a launch date sorts first, since it may always have been on sale.
  const [earliest] = brands
    .map((brand) => [brand.launch ?? "", brand] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (!earliest) return undefined;
  const [date, first] = earliest;
  if (!date || firstDay(date) <= lastDayOf(period)) return undefined;
  const [source] = sourcesOf(record, first.sources);
  const launched =
    subject.kind === "group"
      ? `its first brand, ${first.name}, was launched ${on(date)}`
      : subject.kind === "model"
        ? `${first.name} was launched ${on(date)}`
        : `it was launched ${on(date)}`;
  const known = [first.launchBasis, source && cite([source])].filter(Boolean).join("; ");
  return {
    code: "notOnSale",
    message: `${subject.name} was not on sale in the UK in ${periodText(period)}: ${launched}${known && ` (${known})`}`,
  };
}

/** "in August 2024", "on 29 August 2025". */
function on(date: string): string {
  return `${date.length > 7 ? "on" : "in"} ${spoken(date)}`;
}

function notListed(record: MarketRecord, question: Question): Reason | undefined {
  const { subject, count } = question;
  const listed = (of: string): boolean =>
    [subject, ...(subject.members ?? [])].some(({ id }) => record.countsOf(id).includes(of));
  if (count === undefined || listed(count)) return undefined;
  const other = choices.source.find(listed);
  return {
    code: "notListed",
    message: `${count} does not list ${subject.name} by name`,
    next: other
      ? `${other} has no figure for ${periodText(question.period)} either; ${seriesOf(subject, other)}`
      : "UKAUTO.BRANDS() lists the brands.",
  };
}

/** The members of a group that the source does not list, in a period for which it lists only some brands. */
function membersNotListed(record: MarketRecord, question: Question): Reason | undefined {
  const { subject, period } = question;
  const { members } = subject;
  if (!members) return undefined;
  const periods = [period, ...frequencies.flatMap((frequency) => partsOf(period, frequency) ?? [])];
  for (const each of periods) {
    const part = { ...question, period: each };
    const stretch = stretchFor(record, part);
    if (!stretch || stretch.lists === "all") continue;
    const { unlisted } = membersFound(record, part, members, stretch, latest);
    if (!unlisted.length) continue;
    return {
      code: "notListed",
      message: `${question.count}'s count of ${periodText(each)} does not list every brand of ${subject.name}: ${some(unlisted.map(({ name }) => name))} ${unlisted.length > 1 ? "have" : "has"} no figure there`,
      next: seriesOf(subject, question.count),
    };
  }
  return undefined;
}

/** The first of many names, and how many more there are. */
export function some(names: readonly string[]): string {
  const most = 8;
  if (names.length <= most) return list(names);
  return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
}

function notCovered(record: MarketRecord, question: Question): Reason {
  const { subject, count, period } = question;
  const { first, last } = wholeReach(record, question);
  // Of the frequencies that begin or end there the longest: "2026-Q1" of a count by quarter.
  const named = (end: "first" | "last", month: number): string => {
    const longest = frequencies.find((each) => reachOf(record, question, each)[end] === month);
    return periodText(periodAt(longest ?? "month", month));
  };
  if (period.lastMonth > last) return notOver(record, question, named("last", last));
  if (period.firstMonth < first) {
    return {
      code: "notCovered",
      message: `${count}'s ${figuresOf(subject)} are on record from ${named("first", first)}, so none for ${subject.name} in ${periodText(period)}`,
      next: "Ask for a later period.",
    };
  }
  const words = reachWords(record, question);
  const gap = partsNotOnRecord(record, question);
  return {
    code: "notListed",
    message: words
      ? `${count}'s count of ${subject.name} is on record ${words}`
      : `${count} lists no figure for ${subject.name} in ${periodText(period)}`,
    next: gap ?? seriesOf(subject, count),
  };
}

function figuresOf(subject: Subject): string {
  const { kind, name } = subject;
  if (kind === "market") return "figures of the market";
  return kind === "buyer" ? `figures of ${name}` : `figures by ${coverageKind(subject)}`;
}

/** Where a reader finds the periods that a count has of a subject. */
function seriesOf({ name }: Subject, count: string | undefined): string {
  return `UKAUTO.SERIES("registrations","${name}@${count}") lists what is.`;
}

/** The reason for a period that is not over, or that the record does not reach. */
function notOver(record: MarketRecord, question: Question, last: string): Reason {
  const { count, period } = question;
  const full = latestFullYear(record, question);
  const toDate = periodFor(record, question, { kind: "to date", year: yearOf(period) });
  const begun = toDate && figureFor(record, { ...question, period: toDate });
  const what = period.frequency === "year" ? `full year ${periodText(period)}` : periodText(period);
  const newest = period.frequency === "year" && full ? periodText(full) : last;
  return {
    code: "notCovered",
    message: `${count} has no ${what} on record yet; the newest is ${newest}`,
    next: begun
      ? `"${yearOf(period)}-YTD" has ${inThousands(begun.value)} for ${begun.period}.`
      : undefined,
  };
}

/** Names the parts of a longer period for which the source has nothing. */
function partsNotOnRecord(record: MarketRecord, question: Question): string | undefined {
  for (const frequency of ["month", "quarter"] as const) {
    const parts = partsOf(question.period, frequency) ?? [];
    const isCovered = (period: Period): boolean => {
      const stretch = stretchFor(record, { ...question, period });
      return stretch !== undefined && listsSubject(record, stretch, question.subject);
    };
    const missing = parts.filter((part) => !isCovered(part));
    if (missing.length && missing.length < parts.length) {
      return `It lacks ${some(missing.map(periodText))} for a sum.`;
    }
    if (parts.length && !missing.length) {
      return `It lists none in ${periodText(question.period)}.`;
    }
  }
  return undefined;
}

function listsSubject(record: MarketRecord, stretch: Stretch, subject: Subject): boolean {
  return subject.members
    ? subject.members.some((member) => lists(record, stretch, member))
    : lists(record, stretch, subject);
}

/** 'DfT has 2025-Q3. Put "DfT" as the source.', where another source has that figure. */
function otherSource(record: MarketRecord, question: Question): string | undefined {
  const { subject, count, period } = question;
  const other = choices.source.find(
    (candidate) =>
      candidate !== count && figureFor(record, { ...question, count: candidate }) !== undefined
  );
  if (other) {
    return `${other} has ${periodText(period)}. Put "${other}" as the source, or "${subject.name}@${other}" as an item.`;
  }
  const rival = record
    .countsOf(subject.id)
    .some((candidate) => record.line("registrations", subject.id, candidate).at(period).length);
  return rival ? "rival counts are on record: UKAUTO.RIVALS lists them." : undefined;
}
