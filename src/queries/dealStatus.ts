import { citations, sourcesOf } from "../record/citations";
import { standingOn } from "../record/talks";
import { query } from "./query";

/** Where the JLR-Chery talks about Britain stood on a date; "unknown" before the first row. */
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
