import { isoOrUndated } from "./date";

/** What a citation is made of: a row of the sources. */
export interface Cited {
  readonly id: string;
  readonly publisher?: string;
  readonly title: string;
  /** The publisher's own address of it. */
  readonly url?: string;
  /** Where it was read in a copy. */
  readonly copied?: true;
  readonly published?: string;
  readonly lineage?: string;
  /** True for the text that the project starts from; what it quotes is the "briefing" basis. */
  readonly briefing?: true;
  /** The id of the source beside it that this one passes on. */
  readonly quotes?: string;
}

/**
 * Citation text: publisher, title, date, and "as quoted in ..." for a source that passes another of them on.
 * A source without a publisher or an address says so. Several are joined by "; ".
 */
export function cite(sources: readonly Cited[]): string {
  const ids = new Set<string | undefined>(sources.map(({ id }) => id));
  return sources
    .filter(({ quotes }) => !ids.has(quotes))
    .map((source) => chain(source, sources, one))
    .join("; ");
}

/** Publisher and date of the first source, for places that hold few letters. */
export function citeBriefly(sources: readonly Cited[]): string {
  const [first] = sources;
  if (!first) return "";
  return chain(first, sources, (source) =>
    [publisherOf(source) ?? source.title, isoOrUndated(source.published)].join(", ")
  );
}

/** A source and those that pass it on. */
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
