import type { Event } from "../data/schema";
import { firstDay, lastDay } from "../model/date";
import { fail, isFailure } from "../model/failure";
import { citations, partyNames } from "./citations";
import { query } from "./query";

const header = ["Date", "Until", "Event", "Theme", "Parties", "Status", "Source", "Id"];

/** The events whose span overlaps from..to, oldest first. */
export const timeline = query(
  { from: "from", to: "until", theme: "theme", party: "name" },
  (index, { from = "", to = "9999", theme, party }) => {
    if (from > to) {
      return fail(
        "reversedDates",
        `The first date, ${from}, is after the last, ${to}. Put the earlier date first.`
      );
    }
    const organisation = party === undefined ? undefined : index.party(party);
    if (isFailure(organisation)) return organisation;
    const rows = index.dataset.events
      .filter((event) => {
        const [starts, ends] = spanOf(event);
        return (
          ends >= from &&
          starts <= to &&
          (!theme || event.theme === theme) &&
          (!organisation || event.parties.includes(organisation.id))
        );
      })
      .sort(oldestFirst)
      .map((event) => [
        event.date,
        event.until ?? "",
        event.title,
        event.theme,
        partyNames(index, event.parties),
        event.status,
        citations(index, event.sources),
        event.id,
      ]);
    return { kind: "table", header: true, rows: [header, ...rows] };
  }
);

/** First and last day of an event. */
export function spanOf({ date, until }: Event): [string, string] {
  return [firstDay(date), lastDay(until ?? date)];
}

/** As texts a year stands before its months, and a month before its days. */
export function oldestFirst(one: Event, other: Event): number {
  return `${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1;
}
