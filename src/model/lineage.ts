/** What a lineage is read from: a source and the one that it derives from. */
export interface Descended {
  readonly id: string;
  readonly lineage?: string;
}

/** The first source of the line that a source stands in; itself where it derives from none. */
export function originOf(id: string, sources: ReadonlyMap<string, Descended>): string {
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
  sources: ReadonlyMap<string, Descended>
): number {
  return new Set(ids.map((id) => originOf(id, sources))).size;
}
