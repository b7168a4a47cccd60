import type { Dataset, Series } from "./schema";

/** Tables that are kept by columns, and those whose rows refer to sources. */
const byColumns = [
  "sources",
  "brands",
  "events",
  "claims",
  "organisations",
  "relations",
  "sites",
  "deal",
] as const;
const citing = ["series", "brands", "events", "claims", "relations", "sites", "deal"] as const;

type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, readonly unknown[]>>;
type Points = Series["points"][number];
/** The first year of several in a row, then their values, each followed by its note where it has one. */
type Run = (number | string)[];

/**
 * A dataset as its file keeps it: tables by columns, with null for an empty cell, rows that name
 * sources and parties by their place, and figures by runs of years. A sixth smaller than rows with ids.
 */
export type Packed = Readonly<Record<string, unknown>>;

export function pack(dataset: Dataset): Packed {
  const sources = placesOf(dataset.sources);
  const parties = placesOf(dataset.organisations);
  const series = dataset.series.map((each) => ({ ...each, points: each.points.map(toRuns) }));
  const result: Record<string, unknown> = { ...dataset, series };
  for (const table of citing) {
    result[table] = (result[table] as readonly Row[]).map((row) => ({
      ...row,
      sources: (row.sources as string[]).map((id) => placeOf(sources, id)),
      ...(row.parties
        ? { parties: (row.parties as string[]).map((id) => placeOf(parties, id)) }
        : {}),
    }));
  }
  for (const table of byColumns) result[table] = toColumns(result[table] as readonly Row[]);
  return result;
}

/** The dataset of a file. Throws where it is no such file, or names a source or party that is not there. */
export function unpack(packed: Packed): Dataset {
  const result: Record<string, unknown> = { ...packed };
  for (const table of byColumns) result[table] = toRows(packed[table] as Columns);
  const sources = result.sources as readonly Row[];
  const parties = result.organisations as readonly Row[];
  const ids = (places: unknown, rows: readonly Row[]): unknown[] =>
    (places as number[]).map((place) => {
      const row = rows[place];
      if (!row) throw new Error(`It names row ${String(place)}, which is not there.`);
      return row.id;
    });
  for (const table of citing) {
    result[table] = (result[table] as readonly Row[]).map((row) => ({
      ...row,
      sources: ids(row.sources, sources),
      ...(row.parties ? { parties: ids(row.parties, parties) } : {}),
    }));
  }
  result.series = (result.series as readonly Row[]).map((row) => ({
    ...row,
    points: (row.points as [string, ...Run[]][]).map(toPoints),
  }));
  return result as unknown as Dataset;
}

function toRuns([item, ...points]: Points): [string, ...Run[]] {
  const runs: Run[] = [];
  let next: number | undefined;
  for (const [year, value, note] of points) {
    if (year !== next) runs.push([year]);
    runs[runs.length - 1]?.push(value, ...(note === undefined ? [] : [note]));
    next = year + 1;
  }
  return [item, ...runs];
}

function toPoints([item, ...runs]: readonly [string, ...Run[]]): unknown[] {
  const points: unknown[][] = [];
  for (const [first, ...values] of runs) {
    let year = first as number;
    for (const value of values) {
      if (typeof value === "string") points[points.length - 1]?.push(value);
      else points.push([year++, value]);
    }
  }
  return [item, ...points];
}

function toColumns(rows: readonly Row[]): Columns {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function toRows(columns: Columns): Row[] {
  const lists = Object.entries(columns);
  const count = lists[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, place) => {
    const row: Record<string, unknown> = {};
    for (const [name, list] of lists) {
      const value = list[place];
      if (value !== null && value !== undefined) row[name] = value;
    }
    return row;
  });
}

function placesOf(rows: readonly { id: string }[]): Map<string, number> {
  return new Map(rows.map(({ id }, place) => [id, place]));
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`${id} is not there.`);
  return place;
}
