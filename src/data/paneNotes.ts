import type { Dataset, Notes, PaneNotes } from "./schema";

/**
 * The notes that the pane shows, in the order of the dataset: the note of each event, the places of the events
 * that each claim concerns, and the address of the copy in which a source was read.
 */
export interface PackedPaneNotes {
  readonly edition: string;
  /** 0 where an event has no note. */
  readonly events: readonly (string | 0)[];
  readonly claims: readonly (readonly number[])[];
  /** 0 where a source was not read in a copy. */
  readonly copies: readonly (string | 0)[];
}

export function packPaneNotes(notes: Notes, { events, claims, sources }: Dataset): PackedPaneNotes {
  const keys = events.map(({ id }) => keyOf(id));
  return {
    edition: notes.edition,
    events: events.map(({ id }) => notes.events[id]?.note ?? 0),
    claims: claims.map(({ id }) =>
      (notes.claims[id]?.concerns ?? []).map((key) => keys.indexOf(key)).filter((at) => at >= 0)
    ),
    copies: sources.map(({ id }) => notes.sources[id]?.copy ?? 0),
  };
}

export function unpackPaneNotes(
  packed: PackedPaneNotes,
  { events, claims, sources }: Dataset
): PaneNotes {
  return {
    edition: packed.edition,
    events: Object.fromEntries(
      events.map(({ id }, place) => [id, { note: packed.events[place] || undefined }])
    ),
    claims: Object.fromEntries(
      claims.map(({ id }, place) => [
        id,
        { concerns: (packed.claims[place] ?? []).map((at) => keyOf(events[at]?.id ?? "")) },
      ])
    ),
    sources: Object.fromEntries(
      sources.map(({ id }, place) => [id, { copy: packed.copies[place] || undefined }])
    ),
  };
}

function keyOf(event: string): string {
  return `event:${event}`;
}
