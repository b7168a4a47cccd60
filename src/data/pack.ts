import type { Dataset } from "./schema";

/** Tables that are kept by columns, and those whose rows refer to sources. */
const byColumns = [
  "sources",
  "series",
  "brands",
  "events",
  "claims",
  "organisations",
  "relations",
  "sites",
  "deal",
] as const;
const citing = ["series", "brands", "events", "claims", "relations", "sites", "deal"] as const;

/** An item, then its years: year, value, and the note where there is one. */
type Point = readonly [string, ...(readonly [number, ...unknown[]])[]];
type Years = readonly [readonly unknown[], ...(readonly [number, ...unknown[]])[]];
type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, readonly unknown[]>>;

/**
 * A dataset as its file keeps it: tables by columns, with null for an empty cell, figures by years, ids
 * without the date that their row has anyway, and rows that name sources and parties by their place.
 * A fifth smaller than rows with ids.
 */
export type Packed = Readonly<Record<string, unknown>>;

export function pack(dataset: Dataset): Packed {
  const sources = placesOf(dataset.sources);
  const parties = placesOf(dataset.organisations);
  const result: Record<string, unknown> = { ...dataset };
  for (const table of citing) {
    result[table] = (dataset[table] as readonly Row[]).map((row) => ({
      ...row,
      sources: (row.sources as string[]).map((id) => placeOf(sources, id)),
      ...(row.parties
        ? { parties: (row.parties as string[]).map((id) => placeOf(parties, id)) }
        : {}),
    }));
  }
  result.series = (result.series as readonly Row[]).map((row) => ({
    ...row,
    points: toYears(row.points as readonly Point[]),
  }));
  result.sources = dataset.sources.map((row) => ({ ...row, id: shortId(row) }));
  for (const table of byColumns) result[table] = toColumns(result[table] as readonly Row[]);
  return result;
}

/** The dataset of a file. Throws where it is no such file, or names a source or party that is not there. */
export function unpack(packed: Packed): Dataset {
  const result: Record<string, unknown> = { ...packed };
  for (const table of byColumns) result[table] = toRows(packed[table] as Columns);
  const sources = (result.sources as readonly Row[]).map((row) => ({ ...row, id: longId(row) }));
  result.sources = sources;
  result.series = (result.series as readonly Row[]).map((row) => ({
    ...row,
    points: toPoints(row.points as Years),
  }));
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
  return result as unknown as Dataset;
}

/** The items, then for each year the year and their values; a year that an item has twice comes twice. */
function toYears(points: readonly Point[]): Years {
  const columns = new Map<string, [number, ...unknown[]]>();
  points.forEach(([, ...years], place) => {
    const seen = new Map<number, number>();
    for (const [year, ...rest] of years) {
      const nth = seen.get(year) ?? 0;
      seen.set(year, nth + 1);
      const key = `${year} ${nth}`;
      const column = columns.get(key) ?? [year, ...points.map(() => null)];
      column[place + 1] = rest.length > 1 ? rest : rest[0];
      columns.set(key, column);
    }
  });
  return [
    points.map(([item]) => item),
    ...[...columns.values()].sort(([one], [other]) => one - other),
  ];
}

function toPoints([items, ...columns]: Years): unknown[] {
  return items.map((item, place) => [
    item,
    ...columns.flatMap(([year, ...values]) => {
      const value = values[place] ?? null;
      return value === null ? [] : [[year].concat(value as number)];
    }),
  ]);
}

function shortId({ id, published }: { id: string; published?: string }): string {
  return published && id.endsWith(`-${published}`) ? id.slice(0, -published.length) : id;
}

function longId({ id, published }: Row): unknown {
  return String(id).endsWith("-") ? `${String(id)}${String(published)}` : id;
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
