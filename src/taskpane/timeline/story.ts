import type { Claim, Event, PaneNotes } from "../../data/schema";
import { lastDay } from "../../model/date";
import { fold } from "../../model/name";
import type { Certainty } from "../../model/status";
import type { MarketRecord } from "../../record/record";
import { oldestFirst, spanOf } from "../../queries/timeline";
import { literal } from "../../workbook/formulas/formula";

/** Years in which the story turned: the venture, the British launch, the talks. */
export const turningPoints: Readonly<Record<string, string>> = {
  "2012": "The partnership begins",
  "2024": "Chery reaches Britain",
  "2026": "Talk of building together in Britain",
};

export interface Mark {
  readonly word: string;
  readonly colour: "success" | "informative" | "warning" | "important";
  readonly meaning: string;
}

/** How well an event is attested, in one word. */
export const marks: Readonly<Record<Certainty, Mark>> = {
  "official or direct statement": {
    word: "Confirmed",
    colour: "success",
    meaning: "by an official or direct statement",
  },
  "consistent press reports": {
    word: "Reported",
    colour: "informative",
    meaning: "by press reports that agree",
  },
  "plan or target": {
    word: "Planned",
    colour: "warning",
    meaning: "a plan or target, not an occurrence",
  },
  "single or disputed source": {
    word: "Disputed",
    colour: "important",
    meaning: "a single source, or sources that differ",
  },
};

export interface Filters {
  readonly theme: string;
  /** Id of an organisation. */
  readonly party: string;
  readonly search: string;
}

/** The events that pass the filters, oldest first. */
export function eventsFor(index: MarketRecord, { theme, party, search }: Filters): Event[] {
  const words = search.split(/\s+/).map(fold).filter(Boolean);
  return index.dataset.events
    .filter((event) => {
      if (theme && event.theme !== theme) return false;
      if (party && !event.parties.includes(party)) return false;
      const names = event.parties.map((id) => index.organisations.get(id)?.name ?? "");
      const text = fold([event.title, event.summary, event.date, event.theme, ...names].join("|"));
      return words.every((word) => text.includes(word));
    })
    .sort(oldestFirst);
}

export interface Year {
  readonly year: string;
  readonly events: readonly Event[];
}

export function byYear(events: readonly Event[], newestFirst: boolean): Year[] {
  const years = new Map<string, Event[]>();
  for (const event of newestFirst ? [...events].reverse() : events) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, list]) => ({ year, events: list }));
}

/** A plan whose last day had passed when the edition came out, and of which nothing later is on record. */
export function isPlanOverdue({ status, date, until }: Event, edition: string): boolean {
  return status === "planned" && lastDay(until ?? date) < lastDay(edition);
}

/** The claims of the briefing about an event. */
export function claimsAbout(event: Event, claims: readonly Claim[], notes: PaneNotes): Claim[] {
  return claims.filter(({ id }) => notes.claims[id]?.concerns.includes(`event:${event.id}`));
}

/** The events of a year and of any of these parties. */
export function eventsOf(
  index: MarketRecord,
  year: number,
  parties: readonly string[]
): Set<string> {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const found = index.dataset.events.filter((event) => {
    const [starts, ends] = spanOf(event);
    const involved = !parties.length || event.parties.some((party) => parties.includes(party));
    return involved && ends >= first && starts <= last;
  });
  return new Set(found.map(({ id }) => id));
}

/** The spilled formula that lists what the filters show; search has no argument there. */
export function timelineFormula(index: MarketRecord, filters: Filters): string {
  const args = timelineArguments(index, filters).map((arg) => (arg === null ? "" : literal(arg)));
  while (args.length && !args[args.length - 1]) args.pop();
  return `=UKAUTO.TIMELINE(${args.join(",")})`;
}

/** What TIMELINE is passed for the filters. */
export function timelineArguments(
  index: MarketRecord,
  { theme, party }: Filters
): (string | null)[] {
  return [null, null, theme || null, index.organisations.get(party)?.name ?? null];
}
