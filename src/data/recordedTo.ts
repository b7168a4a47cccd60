import type { Records } from "./records";

/** The newest publication date of a source that the story is told from. */
export function recordedTo(records: Records): string {
  const told = [records.events, records.claims, records.sites, records.deal].flat();
  const ids = new Set(told.flatMap(({ sources }) => sources));
  const dates = records.sources.flatMap(({ id, published }) =>
    ids.has(id) && published ? [published] : []
  );
  return dates.sort()[dates.length - 1] ?? "1000";
}
