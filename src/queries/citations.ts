import { cite } from "../model/citation";
import type { Source } from "../data/schema";
import type { Index } from "./index";

/** The sources of a row, as they are on record. */
export function sourcesOf(index: Index, ids: readonly string[] | undefined): Source[] {
  return ids?.flatMap((id) => index.sources.get(id) ?? []) ?? [];
}

/** The citations of several sources in one cell. */
export function citations(index: Index, ids: readonly string[] | undefined): string {
  return sourcesOf(index, ids)
    .map((source) => cite([source]))
    .join("; ");
}

/** The names of several parties in one cell. */
export function partyNames(index: Index, ids: readonly string[]): string {
  return ids.map((id) => index.organisations.get(id)?.name ?? id).join("; ");
}
