import { isFailure } from "../model/failure";
import { citations, sourcesOf } from "../record/citations";
import { standingOn } from "../record/talks";
import { daysOf } from "./days";
import { query } from "./query";

/** Where the JLR-Chery talks about Britain stood on a date; "unknown" before the first row. */
export const dealStatus = query(
  "DEALSTATUS",
  { asOf: "date", field: "dealField" },
  (record, { asOf, field = "state" }) => {
    const days = asOf && daysOf(record, asOf);
    if (isFailure(days)) return days;
    const { row, since = "" } = standingOn(record, days?.last);
    const values = {
      state: row?.state ?? "unknown",
      since,
      what: row?.what ?? "Nothing about talks is on record by then.",
      source: citations(record, row?.sources),
    };
    return { kind: "text", value: values[field], sources: sourcesOf(record, row?.sources) };
  }
);
