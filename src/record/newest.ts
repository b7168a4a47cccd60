import type { Frequency, Period } from "../model/period";
import { frequencies, monthsIn, partsOf, periodAt, stretchOf } from "../model/period";
import { metrics } from "../model/metric";
import type { PeriodRequest } from "../model/periodForms";
import { isFull, latest } from "./entry";
import { coverageKind, questionIn, type Item } from "./question";
import type { MarketRecord } from "./record";
import { figureFor } from "./resolve";
import { printedWithin } from "./sumOfMembers";

/** A frequency shorter than a half. */
type Step = "quarter" | "month";

interface Reach {
  readonly first: number;
  readonly last: number;
}

/** The period that a request means for an item; undefined where the record has no such period. */
export function periodFor(
  record: MarketRecord,
  item: Item,
  request: PeriodRequest
): Period | undefined {
  switch (request.kind) {
    case "period":
      return request.period;
    case "to date":
      return yearToDate(record, item, request.year);
    case "twelve months":
      return twelveMonths(record, item, request.end);
    case "newest":
      return newestPeriod(record, item, request.frequency);
    case "fiscal":
      return fiscalYear(record, item, request.year);
  }
}

/** January to the newest month or quarter that the count has without a gap; for another year, the same months of it. */
function yearToDate(record: MarketRecord, item: Item, year?: number): Period | undefined {
  const step = finestStep(record, item);
  if (!step) return undefined;
  const january = januaryOfNewest(record, item, step);
  if (january === undefined) return undefined;
  let last = january;
  while (
    isOnRecord(record, item, periodAt(step, last + monthsIn[step])) &&
    (last + monthsIn[step]) % 12
  ) {
    last += monthsIn[step];
  }
  const shift = year === undefined ? 0 : year * 12 - january;
  return stretchOf(step, january + shift, last + monthsIn[step] - 1 + shift);
}

/** The first month of the newest year whose first month or quarter is on record. */
function januaryOfNewest(record: MarketRecord, item: Item, step: Step): number | undefined {
  const { first, last } = reachOf(record, item, step);
  for (let january = last - (last % 12); january >= first; january -= 12) {
    if (isOnRecord(record, item, periodAt(step, january))) return january;
  }
  return undefined;
}

/** Twelve months or four quarters that are all on record, the newest or those that end with a period. */
function twelveMonths(record: MarketRecord, item: Item, end?: Period): Period | undefined {
  const step = finestStep(record, item);
  if (end) {
    // Months are numbered from 0, so quarters end with months 2, 5, 8 and 11.
    const inQuarters = step === "quarter" && (end.lastMonth + 1) % 3 === 0;
    return stretchOf(inQuarters ? "quarter" : "month", end.lastMonth - 11, end.lastMonth);
  }
  if (!step) return undefined;
  const { first, last } = reachOf(record, item, step);
  for (let month = last; month - 11 >= first; month--) {
    const period = stretchOf(step, month - 11, month);
    if (partsOf(period, step)?.every((part) => isOnRecord(record, item, part))) return period;
  }
  return undefined;
}

/** The newest period of a frequency that is on record, itself or by all its parts. */
function newestPeriod(record: MarketRecord, item: Item, frequency: Frequency): Period | undefined {
  if (frequency === "year") return latestFullYear(record, item);
  const { first, last } = wholeReach(record, item);
  for (let month = last; month >= first; month -= monthsIn[frequency]) {
    const period = periodAt(frequency, month);
    if (isComplete(record, item, period)) return period;
  }
  return undefined;
}

/** True for a period that is on record, itself or by all its parts of one frequency. */
export function isComplete(record: MarketRecord, item: Item, period: Period): boolean {
  return (
    isOnRecord(record, item, period) ||
    frequencies.some((frequency) =>
      partsOf(period, frequency)?.every((part) => isOnRecord(record, item, part))
    )
  );
}

/**
 * The newest year with an outturn or provisional figure: for registrations of the count's whole market, for
 * everything else of the item itself. For a target or an outlook, the newest year that has one.
 */
export function latestFullYear(record: MarketRecord, item: Item): Period | undefined {
  const { metric, count } = item;
  const of = metric === "registrations" ? { metric, subject: record.market, count } : item;
  const years = yearsToTry(record, of);
  const full = years.find((period) => {
    const figure = figureFor(record, questionIn(of, period));
    return figure && isFull(figure);
  });
  if (full || metrics[metric].sums) return full;
  return years.find((period) => figureFor(record, questionIn(of, period)));
}

/** The years for which anything of an item is on record, the newest first. */
function yearsToTry(record: MarketRecord, item: Item): Period[] {
  const { first, last } = wholeReach(record, item);
  const years: Period[] = [];
  for (let month = last; month >= first; month -= 12) years.push(periodAt("year", month));
  return years;
}

/** The fiscal year of a company that ends in a calendar year, as its figures of four quarters show it. */
function fiscalYear(record: MarketRecord, { subject }: Item, year: number): Period | undefined {
  const end = record.fiscalYearEnd(subject.id);
  if (end === undefined) return undefined;
  return stretchOf("quarter", year * 12 + end - 11, year * 12 + end);
}

/** Month, else quarter: the finest that the item's count has for its kind; undefined where it has neither. */
export function finestStep(record: MarketRecord, item: Item): Step | undefined {
  const steps = ["month", "quarter"] as const;
  return steps.find((step) => reachOf(record, item, step).last >= 0);
}

/** Whether the coverage of a count holds a period for subjects of that kind; for a metric without coverage, whether a row does. */
export function isOnRecord(record: MarketRecord, item: Item, period: Period): boolean {
  const { metric, subject, count } = item;
  return count === undefined
    ? latest(record.line(metric, subject.id).at(period)) !== undefined
    : record.coverage.at(count, coverageKind(subject), period) !== undefined;
}

/** The first and last month on record at a frequency; the last is -1 where there is none. */
export function reachOf(record: MarketRecord, item: Item, frequency: Frequency): Reach {
  const { metric, subject, count } = item;
  const stretches =
    count === undefined
      ? record.line(metric, subject.id).periods.filter((each) => each.frequency === frequency)
      : record.coverage.of(count, coverageKind(subject), frequency);
  return {
    first: Math.min(...stretches.map(({ firstMonth }) => firstMonth)),
    last: Math.max(-1, ...stretches.map(({ lastMonth }) => lastMonth)),
  };
}

/** The first and last month on record at any frequency. */
export function wholeReach(record: MarketRecord, item: Item): Reach {
  const reaches = frequencies.map((each) => reachOf(record, item, each));
  return {
    first: Math.min(...reaches.map(({ first }) => first)),
    last: Math.max(...reaches.map(({ last }) => last)),
  };
}

/** The years, halves, quarters or months that have an answer, in order; a period with rivals alone has none. */
export function periodsOnRecord(record: MarketRecord, item: Item, frequency: Frequency): Period[] {
  const { metric, subject, count } = item;
  const holders = [subject, ...(subject.members ?? []), ...printedWithin(record, subject)];
  const own = holders.flatMap(({ id }) => record.line(metric, id, count).periods);
  const months = own.flatMap(({ firstMonth, lastMonth }) => [firstMonth, lastMonth]);
  if (!months.length) return [];
  const periods: Period[] = [];
  const last = months.reduce((a, b) => Math.max(a, b));
  for (
    let period = periodAt(
      frequency,
      months.reduce((a, b) => Math.min(a, b))
    );
    period.firstMonth <= last;
    period = periodAt(frequency, period.lastMonth + 1)
  ) {
    if (figureFor(record, questionIn(item, period))) periods.push(period);
  }
  return periods;
}
