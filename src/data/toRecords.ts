import type { Records } from "./records";
import type { Edition } from "./schema";

/** The rows of every table of an edition, each joined with its notes. */
export function toRecords({ dataset, notes }: Edition): Records {
  const joined = <R extends { id: string }, N>(
    rows: readonly R[],
    more: Record<string, N>
  ): (R & N)[] => rows.map((row) => ({ ...row, ...(more[row.id] as N) }));
  return {
    ...dataset,
    sources: joined(
      [...dataset.sources, ...notes.uncited].map(({ copied: _copied, ...source }) => source),
      notes.sources
    ),
    brands: joined(dataset.brands, notes.brands),
    events: joined(dataset.events, notes.events),
    organisations: joined(dataset.organisations, notes.organisations),
    claims: joined(dataset.claims, notes.claims),
    relations: notes.relations,
    controls: notes.controls,
  };
}
