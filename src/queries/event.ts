import { fail } from "../model/failure";
import { citations, partyNames, sourcesOf } from "../record/citations";
import { query } from "./query";
import { unknownName } from "./unknownName";

/** One field of an event; "" for a field that is not on record. */
export const event = query(
  "EVENT",
  { id: "event", field: "eventField" },
  (record, { id, field = "title" }) => {
    if (id === undefined) {
      return fail(
        "missingArgument",
        "Name an event by its id; the last column of UKAUTO.TIMELINE() has them."
      );
    }
    const found = record.event(id);
    if (!found) {
      return unknownName(
        { what: "event", asked: id, argument: "id" },
        record.dataset.events.flatMap((each) => [each.id, each.title]),
        "The Id column of UKAUTO.TIMELINE() lists the ids."
      );
    }
    const sources = sourcesOf(record, found.sources);
    const values = {
      title: found.title,
      date: found.date,
      until: found.until ?? "",
      theme: found.theme,
      parties: partyNames(record, found.parties),
      status: found.status,
      certainty: found.certainty,
      summary: found.summary,
      source: citations(record, found.sources),
      url: sources.find((source) => source.url)?.url ?? "",
    };
    return { kind: "text", value: values[field], sources };
  }
);
