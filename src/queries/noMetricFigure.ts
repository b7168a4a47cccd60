import { fail, type Failure } from "../model/failure";
import { list } from "../model/number";
import { comparePeriods, lengthOf, periodText, type Period } from "../model/period";
import { latest } from "../record/entry";
import type { Item, Question } from "../record/question";
import type { MarketRecord } from "../record/record";

/** Why a figure of a metric other than registrations is not on record. */
export function noMetricFigure(record: MarketRecord, question: Question): Failure {
  const { metric, subject, period } = question;
  const line = record.line(metric, subject.id);
  const of = metricWords(question);
  const when = periodText(period);
  if (line.at(period).length) {
    return fail(
      "notCovered",
      `Only rival figures are on record for ${of} in ${when}: UKAUTO.RIVALS lists them.`
    );
  }
  const periods = line.periods
    .filter((each) => latest(line.at(each)))
    .sort((one, other) => one.lastMonth - other.lastMonth);
  const last = periods[periods.length - 1];
  if (!last) return fail("notCovered", `No figure is on record for ${of}.`);
  if (period.firstMonth > last.lastMonth) {
    return fail(
      "notCovered",
      `No ${of} for ${when} is on record yet; the newest is for ${periodText(last)}.`
    );
  }
  const distance = (each: Period): number => Math.abs(each.lastMonth - period.lastMonth);
  const same = periods.filter((each) => lengthOf(each) === lengthOf(period));
  const near = [...(same.length ? same : periods)]
    .sort((one, other) => distance(one) - distance(other))
    .slice(0, 2)
    .sort(comparePeriods)
    .map(periodText);
  const item = subject.id === "UK" ? "" : `,"${subject.name}"`;
  return fail(
    "notCovered",
    `No ${of} for ${when} is on record. The nearest ${near.length > 1 ? "are" : "is"} ${list(near)}; UKAUTO.SERIES("${metric}"${item}) lists what is.`
  );
}

/** The failure of a year without a target; it names the years that have one. */
export function noTarget(record: MarketRecord, year: number): Failure {
  const years = record.line("production target", "UK").periods.map(periodText).sort();
  const others = years.length
    ? `Targets are on record for: ${list(years)}.`
    : "No target is on record.";
  return fail("noTarget", `No production target for ${year}. ${others}`);
}

/** "production", "wholesales of JLR". */
export function metricWords({ metric, subject }: Item): string {
  return subject.id === "UK" ? metric : `${metric} of ${subject.name}`;
}
