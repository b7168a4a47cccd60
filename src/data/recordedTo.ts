import type { Records } from "./records";

/** The newest publication date among the sources of the story: events, claims, sites and the talks. */
export function recordedTo(records: Records): string {
  const story = [records.events, records.claims, records.sites, records.deal].flat();
  const ids = new Set(story.flatMap(({ sources }) => sources));
  const dates = records.sources.flatMap(({ id, published }) =>
    ids.has(id) && published ? [published] : []
  );
  return dates.sort()[dates.length - 1] ?? "1000";
}
