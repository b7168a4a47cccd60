import type { Deal } from "../data/schema";
import { lastDay } from "../model/date";
import type { MarketRecord } from "./record";

/** The newest row of the talks known on a day, by default of all, and the date of the row that began its state. */
export function standingOn(record: MarketRecord, day = "9999"): { row?: Deal; since?: string } {
  const known = record.dataset.deal
    .filter((row) => lastDay(row.date) <= day)
    .sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
  const begun = known.filter(({ state }, place) => state !== known[place - 1]?.state).pop();
  return { row: known.pop(), since: begun?.date };
}
