import { fail, isFailure } from "../model/failure";
import { citations, partyNames, sourcesOf } from "./citations";
import { query } from "./query";

/** One field of an event; "" for a field that is not on record. */
export const event = query(
  { id: "name", field: "eventField" },
  (index, { id, field = "title" }) => {
    if (id === undefined) {
      return fail(
        "missingArgument",
        "Name an event by its id; the last column of UKAUTO.TIMELINE() has them."
      );
    }
    const found = index.event(id);
    if (isFailure(found)) return found;
    const sources = sourcesOf(index, found.sources);
    const values = {
      title: found.title,
      date: found.date,
      until: found.until ?? "",
      theme: found.theme,
      parties: partyNames(index, found.parties),
      status: found.status,
      certainty: found.certainty,
      summary: found.summary,
      source: citations(index, found.sources),
      url: sources.find((source) => source.url)?.url ?? "",
    };
    return { kind: "text", value: values[field], sources };
  }
);
