import { isoOrUndated } from "./date";

/** A source on record, as far as a citation needs it. */
export interface Cited {
  readonly id: string;
  readonly publisher?: string;
  readonly title: string;
  /** The publisher's own address of it. */
  readonly url?: string;
  /** True where it was read in a copy, not at the publisher's own address. */
  readonly copied?: true;
  readonly published?: string;
  readonly lineage?: string;
  /** True for the text that the project starts from; what it quotes is the "briefing" basis. */
  readonly briefing?: true;
  /** The id of the source in the same list that this one quotes. */
  readonly quotes?: string;
}

/**
 * The citation of each source: publisher, title and date, then "as quoted in ..." with the source that quotes it.
 * A source without a publisher or an address says so. Several citations are joined by "; ".
 */
export function cite(sources: readonly Cited[]): string {
  const ids = new Set<string | undefined>(sources.map(({ id }) => id));
  return sources
    .filter(({ quotes }) => !ids.has(quotes))
    .map((source) => chain(source, sources, one))
    .join("; ");
}

/** Publisher and date of the first source, for places with little room. */
export function citeBriefly(sources: readonly Cited[]): string {
  const [first] = sources;
  if (!first) return "";
  return chain(first, sources, (source) =>
    [publisherOf(source) ?? source.title, isoOrUndated(source.published)].join(", ")
  );
}

/** A source, followed by those that quote it. */
function chain(source: Cited, sources: readonly Cited[], words: (source: Cited) => string): string {
  return [source, ...sources.filter(({ quotes }) => quotes === source.id)]
    .map(words)
    .join(", as quoted in ");
}

function one(source: Cited): string {
  return [
    publisherOf(source) ?? "no publisher named",
    source.title,
    isoOrUndated(source.published),
    ...(source.url ? [] : [source.copied ? "read in a copy" : "no address on record"]),
  ].join(", ");
}

function publisherOf({ publisher, briefing }: Cited): string | undefined {
  return briefing ? "the briefing" : publisher;
}
