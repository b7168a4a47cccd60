/** A source and the one that it derives from. */
export interface WithLineage {
  readonly id: string;
  readonly lineage?: string;
}

/** The source that a line of descent goes back to; the source itself where it derives from none. */
export function originOf(id: string, sources: ReadonlyMap<string, WithLineage>): string {
  const seen = new Set<string>();
  let at = id;
  for (
    let next = sources.get(at)?.lineage;
    next && !seen.has(next);
    next = sources.get(at)?.lineage
  ) {
    seen.add(at);
    at = next;
  }
  return at;
}

/** How many independent sources these are: agreement along one line of descent counts once. */
export function independent(
  ids: readonly string[],
  sources: ReadonlyMap<string, WithLineage>
): number {
  return new Set(ids.map((id) => originOf(id, sources))).size;
}
