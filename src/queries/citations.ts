import { cite } from "../model/citation";
import type { Index } from "./index";

/** The citations of several sources in one cell. */
export function citations(index: Index, ids: readonly string[]): string {
  return ids
    .flatMap((id) => index.sources.get(id) ?? [])
    .map((source) => cite([source]))
    .join("; ");
}

/** The names of several parties in one cell. */
export function partyNames(index: Index, ids: readonly string[]): string {
  return ids.map((id) => index.organisations.get(id)?.name ?? id).join("; ");
}
