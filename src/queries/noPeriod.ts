import { fail, type Failure } from "../model/failure";
import { list } from "../model/number";
import {
  comparePeriods,
  frequencies,
  lengthOf,
  periodText,
  type Frequency,
  type Period,
} from "../model/period";
import type { PeriodRequest } from "../model/periodForms";
import type { Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import { metricWords } from "./noMetricFigure";

/** Why a request such as "YTD" means no period on record. */
export function noPeriod(
  record: MarketRecord,
  item: Item,
  request: PeriodRequest | undefined
): Failure {
  const { metric, subject, count } = item;
  if (request?.kind === "fiscal") {
    return fail(
      "unreadablePeriod",
      `No fiscal year is on record for ${subject.name}; give a period such as 2025 or "2025-Q3".`
    );
  }
  const of = count === undefined ? metricWords(item) : `${count}'s count of ${subject.name}`;
  const words = reachWords(record, item);
  if (!words) return fail("notCovered", `No figure is on record for ${of}.`);
  const line = record.line(metric, subject.id, count);
  const newest = [...line.periods].sort(comparePeriods).slice(-3).map(periodText);
  const lacks = request ? "and reaches no such period" : "and has no full year";
  return fail("notCovered", `${of} is on record ${words} ${lacks}; ask for ${list(newest, "or")}.`);
}

const numbers = [
  "no",
  "one",
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "eleven",
  "twelve",
];

/** "by year and for three months": what the item's own rows cover. */
export function reachWords(record: MarketRecord, { metric, subject, count }: Item): string {
  const { periods } = record.line(metric, subject.id, count);
  const calendar = frequencies.filter((each) =>
    periods.some((period) => period.frequency === each)
  );
  // A range is named only where there is no calendar period to ask for.
  return list(
    (calendar.length ? calendar : (["range"] as const)).flatMap((frequency) => {
      const of = periods.filter((period) => period.frequency === frequency);
      const [only] = of;
      return only ? wordsFor(frequency, of, only) : [];
    })
  );
}

function wordsFor(
  frequency: Frequency | "range",
  periods: readonly Period[],
  first: Period
): string {
  const plural = frequency === "half" ? "halves" : `${frequency}s`;
  if (periods.length === 1 || frequency === "range") {
    return `for ${list([...periods].sort(comparePeriods).slice(0, 3).map(periodText))}`;
  }
  if (frequency === "year") return "by year";
  const number = numbers[periods.length];
  return number && lengthOf(first) < 12 ? `for ${number} ${plural}` : `by ${frequency}`;
}
