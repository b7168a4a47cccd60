import type { Deal } from "../data/schema";
import { lastDay } from "../model/date";
import { citations, sourcesOf } from "./citations";
import { query } from "./query";

/** Where the JLR-Chery talks about Britain stood on a date; before the first row nothing is known. */
export const dealStatus = query(
  { asOf: "until", field: "dealField" },
  (index, { asOf = "9999", field = "state" }) => {
    const known = index.dataset.deal
      .filter((row) => lastDay(row.date) <= asOf)
      .sort((one, other) => (lastDay(one.date) < lastDay(other.date) ? -1 : 1));
    const row: Deal | undefined = known[known.length - 1];
    const begun = known.filter(({ state }, place) => state !== known[place - 1]?.state).pop();
    const values = {
      state: row?.state ?? "unknown",
      since: begun?.date ?? "",
      what: row?.what ?? "Nothing about talks is on record by then.",
      source: citations(index, row?.sources),
    };
    return { kind: "text", value: values[field], sources: sourcesOf(index, row?.sources) };
  }
);
