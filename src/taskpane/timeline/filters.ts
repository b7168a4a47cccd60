import type { Event } from "../../data/schema";
import { spoken } from "../../model/date";
import type { MarketRecord } from "../../record/record";
import { oldestFirst, spanOf } from "../../model/span";
import { monthText, overlaps, type Month } from "./axis";
import { matcher, searchable } from "./search";
import { laneTitles, type Lane } from "./lanes";

/** A stretch of months, both ends included. */
export interface Stretch {
  readonly from: Month;
  readonly to: Month;
}

/** What the list shows: events that match every kind of filter that is set, by any of its choices. */
export interface Filters {
  readonly lanes: readonly Lane[];
  readonly themes: readonly Event["theme"][];
  /** Ids of organisations. */
  readonly parties: readonly string[];
  readonly stretch?: Stretch;
  readonly search: string;
}

export const noFilters: Filters = { lanes: [], themes: [], parties: [], search: "" };

/** The events that pass the filters, oldest first. */
export function eventsFor(index: MarketRecord, filters: Filters): Event[] {
  const { lanes, themes, parties, stretch, search } = filters;
  const found = matcher(search);
  return index.dataset.events
    .filter(
      (event) =>
        (!lanes.length || lanes.includes(event.lane)) &&
        (!themes.length || themes.includes(event.theme)) &&
        (!parties.length || event.parties.some((party) => parties.includes(party))) &&
        (!stretch || overlaps(spanOf(event), stretch)) &&
        (!search.trim() || found(searchable(textOf(index, event))))
    )
    .sort(oldestFirst);
}

function textOf(index: MarketRecord, event: Event): string {
  const names = event.parties.flatMap((id) => {
    const party = index.organisations.get(id);
    return party ? [party.name, ...(party.aliases ?? [])] : [];
  });
  const { title, summary, theme, date, until = date } = event;
  return [title, summary, theme, date, spoken(date), spoken(until), event.lane, ...names].join(
    "\n"
  );
}

/** A filter that is set, as a tag that takes it away. */
export interface SetFilter {
  readonly text: string;
  readonly without: Filters;
}

export function setFilters(index: MarketRecord, filters: Filters): SetFilter[] {
  const without = <T>(list: readonly T[], one: T): T[] => list.filter((each) => each !== one);
  return [
    ...filters.lanes.map((lane) => ({
      text: laneTitles[lane],
      without: { ...filters, lanes: without(filters.lanes, lane) },
    })),
    ...filters.themes.map((theme) => ({
      text: theme,
      without: { ...filters, themes: without(filters.themes, theme) },
    })),
    ...filters.parties.map((party) => ({
      text: index.organisations.get(party)?.name ?? party,
      without: { ...filters, parties: without(filters.parties, party) },
    })),
    ...(filters.stretch
      ? [{ text: stretchText(filters.stretch), without: { ...filters, stretch: undefined } }]
      : []),
    ...(filters.search.trim()
      ? [{ text: `“${filters.search.trim()}”`, without: { ...filters, search: "" } }]
      : []),
  ];
}

/** "2024 to 2025" where a stretch is of whole years, otherwise its months. */
export function stretchText({ from, to }: Stretch): string {
  const whole = from % 12 === 0 && to % 12 === 11;
  const [first, last] = [from, to].map((month) =>
    whole ? monthText(month).slice(0, 4) : spoken(monthText(month))
  );
  return first === last ? `${first}` : `${first} to ${last}`;
}
