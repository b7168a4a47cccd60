import type { Claim, Event, PaneNotes } from "../../data/schema";
import { lastDay, spoken, type IsoDate } from "../../model/date";
import { monthOf } from "../../model/edition";
import type { Certainty } from "../../model/status";

export interface Attested {
  readonly word: string;
  readonly meaning: string;
}

/** How well an event is attested, in one word. */
export const attested: Readonly<Record<Certainty, Attested>> = {
  "official or direct statement": {
    word: "Confirmed",
    meaning: "by an official or direct statement",
  },
  "consistent press reports": { word: "Reported", meaning: "by press reports that agree" },
  "plan or target": { word: "Planned", meaning: "a plan or target, not an occurrence" },
  "single or disputed source": {
    word: "Disputed",
    meaning: "a single source, or sources that differ",
  },
};

export interface Year {
  readonly year: string;
  readonly events: readonly Event[];
}

/** Events, which come oldest first, under their years. */
export function byYear(events: readonly Event[], newestFirst: boolean): Year[] {
  const years = new Map<string, Event[]>();
  for (const event of newestFirst ? [...events].reverse() : events) {
    const year = event.date.slice(0, 4);
    years.set(year, [...(years.get(year) ?? []), event]);
  }
  return [...years].map(([year, list]) => ({ year, events: list }));
}

/** When an event took place, as a reader says it. */
export function whenOf({ date, until }: Event): string {
  return until ? `${spoken(date)} to ${spoken(until)}` : spoken(date);
}

/** A plan whose last day has passed, by the reader's day or by that of the edition, and of which nothing later is on record. */
export function isPlanOverdue(event: Event, edition: string, today: IsoDate): boolean {
  const { status, date, until = date, ending } = event;
  const published = lastDay(monthOf(edition));
  return (
    status === "planned" && !ending && lastDay(until) < (today > published ? today : published)
  );
}

/** The claims of the briefing about an event. */
export function claimsAbout(event: Event, claims: readonly Claim[], notes: PaneNotes): Claim[] {
  return claims.filter(({ id }) => notes.claims[id]?.concerns.includes(`event:${event.id}`));
}
