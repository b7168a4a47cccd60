import { listOf, type CellValue } from "../model/answer";
import type { MetricName } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { frequencies, periodText, yearOf, type Frequency, type Period } from "../model/period";
import { periodsOnRecord } from "../record/newest";
import type { Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import { requireItem } from "./ask";
import { query } from "./query";

/** The periods that have an answer, ascending, sums and forecasts included; a rival is no answer. */
export const periods = query(
  "PERIODS",
  { metric: "metric", item: "item", frequency: "frequency" },
  (record, { metric, item, frequency = "year" }) => {
    const read = itemOrMarket(record, metric, item);
    if (isFailure(read)) return read;
    const found = periodsOnRecord(record, read, frequency);
    if (!found.length) return noPeriods(record, read, frequency);
    return listOf({ title: "Period", kind: "period" }, found.map(periodCell));
  }
);

/** The item of a metric; for registrations without one, the market. */
export function itemOrMarket(
  record: MarketRecord,
  metric: MetricName | undefined,
  item: string | undefined
): Item | Failure {
  return requireItem(
    record,
    metric,
    metric === "registrations" ? (item ?? record.market.id) : item
  );
}

/** A period as a cell shows it: a year as a number, any other period as text. */
export function periodCell(period: Period): CellValue {
  return period.frequency === "year" ? yearOf(period) : periodText(period);
}

export function noPeriods(record: MarketRecord, item: Item, frequency: Frequency): Failure {
  const { metric, subject, count } = item;
  const others = frequencies.filter(
    (other) => other !== frequency && periodsOnRecord(record, item, other).length
  );
  const of = count === undefined ? `${metric} of ${subject.name}` : `${subject.name} (${count})`;
  const next = others.length
    ? `it is on record by ${others.join(", ")}: put "${others[0] ?? ""}" as the frequency.`
    : elsewhere(record, item);
  return fail("notListed", `No ${frequency} is on record for ${of}; ${next}`);
}

function elsewhere(record: MarketRecord, { subject, count }: Item): string {
  const other = (["SMMT", "DfT"] as const).find(
    (each) =>
      each !== count &&
      [subject, ...(subject.members ?? [])].some(({ id }) => record.countsOf(id).includes(each))
  );
  return count !== undefined && other
    ? `ask for "${subject.name}@${other}".`
    : "UKAUTO.BRANDS() lists the brands.";
}
