import { firstDay, lastDay, type IsoDate } from "../model/date";
import { fail, isFailure, type Failure } from "../model/failure";
import { firstDayOf, lastDayOf } from "../model/period";
import { periodFor } from "../record/newest";
import type { Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import type { DateRequest } from "./arguments/date";
import { noPeriod } from "./noPeriod";

/** Two days, as "YYYY-MM-DD", and all between them. */
interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The days that a date or a period has. "YTD" and its like are those of the item, without one of SMMT's market. */
export function daysOf(
  record: MarketRecord,
  asked: DateRequest,
  item: Item = { metric: "registrations", subject: record.market, count: "SMMT" }
): Days | Failure {
  if (asked.kind === "date") return { first: firstDay(asked.date), last: lastDay(asked.date) };
  const period = periodFor(record, item, asked);
  return period
    ? { first: firstDayOf(period), last: lastDayOf(period) }
    : noPeriod(record, item, asked);
}

/** From the first day of one date or period to the last of another; an open end has no bound. */
export function daysBetween(
  record: MarketRecord,
  from: DateRequest | undefined,
  to: DateRequest | undefined,
  item?: Item
): Days | Failure {
  const start = from && daysOf(record, from, item);
  if (isFailure(start)) return start;
  const end = to && daysOf(record, to, item);
  if (isFailure(end)) return end;
  const first = start?.first ?? "";
  const last = end?.last ?? "9999";
  if (first <= last) return { first, last };
  return fail("reversedDates", `${first} is after ${last}. Put the earlier date first.`);
}
