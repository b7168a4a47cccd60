import type { Source } from "../data/schema";
import { cite } from "../model/citation";
import type { MarketRecord } from "./record";

/** The sources with these ids. */
export function sourcesOf(record: MarketRecord, ids: readonly string[] | undefined): Source[] {
  return ids?.flatMap((id) => record.sources.get(id) ?? []) ?? [];
}

/** The citations of several sources in one cell. */
export function citations(record: MarketRecord, ids: readonly string[] | undefined): string {
  return sourcesOf(record, ids)
    .map((source) => cite([source]))
    .join("; ");
}

/** The names of several parties in one cell. */
export function partyNames(record: MarketRecord, ids: readonly string[]): string {
  return ids.map((id) => record.organisations.get(id)?.name ?? id).join("; ");
}
