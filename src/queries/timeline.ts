import { tableOf, type Column } from "../model/answer";
import { oldestFirst, spanOf } from "../model/span";
import { citations, partyNames, sourcesOf } from "../record/citations";
import { query } from "./query";
import { reversed } from "./series";
import { unknownParty } from "./unknownName";

const columns: readonly Column[] = [
  { title: "Date", kind: "text" },
  { title: "Until", kind: "text" },
  { title: "Event", kind: "text" },
  { title: "Theme", kind: "text" },
  { title: "Parties", kind: "text" },
  { title: "Status", kind: "text" },
  { title: "Source", kind: "text" },
  { title: "Id", kind: "name" },
];

/** The events whose span overlaps from..to, oldest first. */
export const timeline = query(
  "TIMELINE",
  { from: "from", to: "until", theme: "theme", party: "party" },
  (record, { from = "", to = "9999", theme, party }) => {
    if (from > to) return reversed(from, to);
    const organisation = party === undefined ? undefined : record.party(party);
    if (party !== undefined && !organisation) return unknownParty(record, party, "party");
    const events = record.dataset.events
      .filter((event) => {
        const [starts, ends] = spanOf(event);
        return (
          ends >= from &&
          starts <= to &&
          (!theme || event.theme === theme) &&
          (!organisation || event.parties.includes(organisation.id))
        );
      })
      .sort(oldestFirst);
    const rows = events.map((event) => [
      event.date,
      event.until ?? "",
      event.title,
      event.theme,
      partyNames(record, event.parties),
      event.status,
      citations(record, event.sources),
      event.id,
    ]);
    return tableOf(
      columns,
      rows,
      events.flatMap((event) => sourcesOf(record, event.sources))
    );
  }
);
