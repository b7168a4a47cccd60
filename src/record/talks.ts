import type { Deal } from "../data/schema";
import { lastDay } from "../model/date";
import type { MarketRecord } from "./record";

/** The newest row of the talks dated by a day, by default of all rows, and the date on which its state began. */
export function standingOn(record: MarketRecord, day = "9999"): { row?: Deal; since?: string } {
  const known = record.dataset.deal
    .filter((row) => lastDay(row.date) <= day)
    .sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
  const begun = known.filter(({ state }, place) => state !== known[place - 1]?.state).pop();
  return { row: known.pop(), since: begun?.date };
}
