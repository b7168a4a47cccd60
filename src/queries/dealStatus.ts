import type { Deal } from "../data/schema";
import { lastDay } from "../model/date";
import { citations, sourcesOf } from "./citations";
import type { Index } from "./index";
import { query } from "./query";

/** The newest row of the talks known on a day, by default of all, and the date of the row that began its state. */
export function standingOn(index: Index, day = "9999"): { row?: Deal; since?: string } {
  const known = index.dataset.deal
    .filter((row) => lastDay(row.date) <= day)
    .sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
  const begun = known.filter(({ state }, place) => state !== known[place - 1]?.state).pop();
  return { row: known.pop(), since: begun?.date };
}

/** Where the JLR-Chery talks about Britain stood on a date; before the first row nothing is known. */
export const dealStatus = query(
  { asOf: "until", field: "dealField" },
  (index, { asOf, field = "state" }) => {
    const { row, since = "" } = standingOn(index, asOf);
    const values = {
      state: row?.state ?? "unknown",
      since,
      what: row?.what ?? "Nothing about talks is on record by then.",
      source: citations(index, row?.sources),
    };
    return { kind: "text", value: values[field], sources: sourcesOf(index, row?.sources) };
  }
);
