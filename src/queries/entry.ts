import type { FigureRow, Source } from "../data/schema";
import type { Figure } from "../model/answer";
import type { Cited } from "../model/citation";
import type { Count } from "../model/choices";
import { lastDay } from "../model/date";
import { metrics } from "../model/metric";
import { byPublication as byPublicationOfRows, byStanding } from "../model/standing";

/** A figure on record with what the choice of the latest needs. */
export interface Entry {
  readonly row: FigureRow;
  readonly figure: Figure;
  /** The last day of its publication date; undefined: always known. */
  knownSince?: string;
}

export function toEntry(row: FigureRow, sources: ReadonlyMap<string, Source>): Entry {
  const figure: Figure = Object.freeze({
    kind: "figure",
    value: row.value,
    unit: metrics[row.metric].unit,
    status: row.status,
    sources: citedBy(row, sources),
    period: String(row.year),
    published: row.published,
    geography: row.geography,
    note: row.note,
    metric: row.metric,
    item: row.item,
    count: row.count as Count | undefined,
  });
  return { row, figure };
}

/** The sources of a row; one that descends from the first is marked as passing it on. */
function citedBy(row: FigureRow, sources: ReadonlyMap<string, Source>): Cited[] {
  const [first] = row.sources;
  return row.sources.flatMap((id) => {
    const source = sources.get(id);
    if (!source) return [];
    return id !== first && descends(id, first, sources) ? [{ ...source, quotes: first }] : [source];
  });
}

function descends(
  id: string,
  ancestor: string | undefined,
  sources: ReadonlyMap<string, Source>
): boolean {
  const seen = new Set<string>();
  for (let at = sources.get(id); at?.lineage && !seen.has(at.id); at = sources.get(at.lineage)) {
    if (at.lineage === ancestor) return true;
    seen.add(at.id);
  }
  return false;
}

/** Orders the entries of one question, the latest first and rivals last. */
export function latestFirst(one: Entry, other: Entry): number {
  return byStanding(one.row, other.row);
}

/** Newest publication first; no date counts as earliest. */
export function byPublication(one: Entry, other: Entry): number {
  return byPublicationOfRows(one.row, other.row);
}

/**
 * A table that reprints earlier years dates only its newest year, whichever brands stand in it: entries
 * of an older year of the same table count as always known. A table is one metric of one publication.
 */
export function dateByTable(entries: readonly Entry[]): void {
  const newest = new Map<string, number>();
  for (const { row } of entries) {
    const table = tableOf(row);
    newest.set(table, Math.max(newest.get(table) ?? 0, row.year));
  }
  for (const entry of entries) {
    const { row } = entry;
    if (row.published && newest.get(tableOf(row)) === row.year) {
      entry.knownSince = lastDay(row.published);
    }
  }
}

function tableOf(row: FigureRow): string {
  return `${row.metric}|${row.sources[0]}|${row.published}|${row.count}`;
}
