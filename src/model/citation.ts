import { isoOrUndated } from "./date";

/** What a citation is made of: a row of the sources. */
export interface Cited {
  readonly id: string;
  readonly publisher?: string;
  readonly title: string;
  readonly url?: string;
  readonly published?: string;
  readonly lineage?: string;
}

/**
 * Citation text: publisher, title, date, and "as quoted in ..." where a later source of the row quotes the first.
 * A source without a publisher or an address says so.
 */
export function cite(sources: readonly Cited[]): string {
  const [first, ...quoting] = sources;
  if (!first) return "";
  const quoted = quoting.filter((source) => source.lineage !== undefined);
  const others = quoting.filter((source) => source.lineage === undefined);
  return [[one(first), ...quoted.map(one)].join(", as quoted in "), ...others.map(one)].join("; ");
}

/** Publisher and date alone, for places that hold few letters. */
export function citeBriefly(sources: readonly Cited[]): string {
  const first = sources[0];
  if (!first) return "";
  const quoted = sources.slice(1).some((source) => source.lineage !== undefined);
  return `${first.publisher ?? "no publisher"}, ${first.published ?? "undated"}${quoted ? ", as quoted in the briefing" : ""}`;
}

function one(source: Cited): string {
  return [
    source.publisher ?? "no publisher named",
    source.title,
    isoOrUndated(source.published),
    ...(source.url ? [] : ["no address on record"]),
  ].join(", ");
}
