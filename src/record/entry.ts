import type { FigureRow, Source } from "../data/schema";
import type { Figure } from "../model/answer";
import type { Cited } from "../model/citation";
import { choices, type Count } from "../model/choices";
import { lastDay } from "../model/date";
import { metrics } from "../model/metric";
import { lastDayOf, yearOf, type Period } from "../model/period";
import { byStanding, type Standing } from "../model/standing";

/** A figure on record, with what is needed to choose the latest. */
export interface Entry {
  readonly row: FigureRow;
  readonly period: Period;
  readonly figure: Figure;
  /** The day from which it counts as known. */
  readonly knownSince: string;
}

/** Chooses one of the entries of a question, which come latest first; undefined where none may answer. */
export type Pick = (entries: readonly Entry[]) => Entry | undefined;

/** The latest figure of a question; a rival never answers. */
export const latest: Pick = (entries) => (entries[0]?.row.rival ? undefined : entries[0]);

/** The latest of those that were known on a day. */
export function knownOn(day: string): Pick {
  return (entries) => entries.find(({ row, knownSince }) => !row.rival && knownSince <= day);
}

/** True for a figure of a period that is over. */
export function isFull({ status }: Standing): boolean {
  return status === "outturn" || status === "provisional";
}

export function toFigure(row: FigureRow, sources: ReadonlyMap<string, Source>): Figure {
  return Object.freeze({
    kind: "figure",
    value: row.value,
    unit: row.unit ?? metrics[row.metric].unit,
    status: row.status,
    sources: citedBy(row, sources),
    period: row.period,
    published: row.published,
    geography: row.geography,
    note: row.note,
    metric: row.metric,
    item: row.subject,
    count: countNamed(row.count ?? ""),
  });
}

/** The count of that name; letter case does not matter. Undefined for a rival count and any other name. */
export function countNamed(name: string): Count | undefined {
  const wanted = name.trim().toLowerCase();
  return choices.source.find((count) => count.toLowerCase() === wanted);
}

/** The sources of a row; one that descends from the first is marked as quoting it. */
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

/**
 * A test of whether a row's publication date tells when its figure became known. A table that reprints earlier
 * years dates only its newest year, whichever subjects it lists. A table is one metric of one publication.
 */
export function datedBy(
  rows: readonly { row: FigureRow; period: Period }[]
): (row: FigureRow, period: Period) => boolean {
  const newest = new Map<string, number>();
  for (const { row, period } of rows) {
    const table = tableOf(row);
    newest.set(table, Math.max(newest.get(table) ?? 0, yearOf(period)));
  }
  return (row, period) => newest.get(tableOf(row)) === yearOf(period);
}

function tableOf(row: FigureRow): string {
  return `${row.metric}|${row.sources[0]}|${row.published}|${row.count}`;
}

/** Forecasts and targets are known once published; any other figure on the last day of its period at the earliest. */
export function knownSince(row: FigureRow, period: Period, dated: boolean): string {
  const published = row.published && dated ? lastDay(row.published) : "";
  if (row.status === "forecast" || row.status === "target") return published;
  const over = lastDayOf(period);
  return published > over ? published : over;
}
