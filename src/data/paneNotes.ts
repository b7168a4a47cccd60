import type { Dataset, Notes, PaneNotes } from "./schema";

/** The notes that the pane shows, in the order of the dataset: of each event, and the places of each claim's events. */
export interface PackedPaneNotes {
  readonly edition: string;
  /** 0 where an event has none. */
  readonly events: readonly (string | 0)[];
  readonly claims: readonly (readonly number[])[];
}

export function packPaneNotes(notes: Notes, { events, claims }: Dataset): PackedPaneNotes {
  const keys = events.map(({ id }) => keyOf(id));
  return {
    edition: notes.edition,
    events: events.map(({ id }) => notes.events[id]?.note ?? 0),
    claims: claims.map(({ id }) =>
      (notes.claims[id]?.concerns ?? []).map((key) => keys.indexOf(key)).filter((at) => at >= 0)
    ),
  };
}

export function unpackPaneNotes(packed: PackedPaneNotes, { events, claims }: Dataset): PaneNotes {
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
  };
}

function keyOf(event: string): string {
  return `event:${event}`;
}
