import { tableOf, type Column } from "../model/answer";
import { isFailure } from "../model/failure";
import { oldestFirst, spanOf } from "../model/span";
import { citations, partyNames, sourcesOf } from "../record/citations";
import { daysBetween } from "./days";
import { query } from "./query";
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
  { from: "date", to: "date", theme: "theme", party: "party" },
  (record, { from, to, theme, party }) => {
    const days = daysBetween(record, from, to);
    if (isFailure(days)) return days;
    const organisation = party === undefined ? undefined : record.party(party);
    if (party !== undefined && !organisation) return unknownParty(record, party, "party");
    const events = record.dataset.events
      .filter((event) => {
        const [starts, ends] = spanOf(event);
        return (
          ends >= days.first &&
          starts <= days.last &&
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
