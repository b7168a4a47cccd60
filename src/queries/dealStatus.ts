import type { Deal } from "../data/schema";
import { lastDay } from "../model/date";
import { citations, sourcesOf } from "../record/citations";
import type { MarketRecord } from "../record/record";
import { query } from "./query";

/** The newest row of the talks known on a day, by default of all, and the date of the row that began its state. */
export function standingOn(record: MarketRecord, day = "9999"): { row?: Deal; since?: string } {
  const known = record.dataset.deal
    .filter((row) => lastDay(row.date) <= day)
    .sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
  const begun = known.filter(({ state }, place) => state !== known[place - 1]?.state).pop();
  return { row: known.pop(), since: begun?.date };
}

/** Where the JLR-Chery talks about Britain stood on a date; before the first row nothing is known. */
export const dealStatus = query(
  "DEALSTATUS",
  { asOf: "until", field: "dealField" },
  (record, { asOf, field = "state" }) => {
    const { row, since = "" } = standingOn(record, asOf);
    const values = {
      state: row?.state ?? "unknown",
      since,
      what: row?.what ?? "Nothing about talks is on record by then.",
      source: citations(record, row?.sources),
    };
    return { kind: "text", value: values[field], sources: sourcesOf(record, row?.sources) };
  }
);
