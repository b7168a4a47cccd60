import type { Dataset } from "./schema";
import { toFigures, toSeries, type Series } from "./series";

type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, readonly unknown[]>>;
/** The different values of a column, and for each row the place of its value among them, counted from 1; 0 for none. */
type Coded = readonly [values: readonly unknown[], places: readonly number[]];

/**
 * A dataset as its file stores it, small enough for the runtime chunk. Every table is stored by columns, with null
 * where a row has no value. Sources and parties are named by their place in their tables. Figures are stored as
 * series. The columns of the series repeat themselves, so each stores its different values once, and the values of
 * all series form one list.
 */
export type Packed = Readonly<Record<string, unknown>>;

/** Stands for the publication date of the first source, which is also that of most figures. */
const asItsSource = true;

/** Columns that name rows of another table. */
const references = { sources: "sources", parties: "organisations" } as const;
/** Columns that come first in a table. An id repeats words of the address and the date, and gzip saves most where such texts are close together. */
const firstColumns = ["note", "id", "url", "published"];
/** The most rows of another table that one row may name. */
const mostReferences = 40;

export function pack({ figures, ...others }: Dataset): Packed {
  const places = {
    sources: placesOf(others.sources),
    organisations: placesOf(others.organisations),
  };
  const byPlace = (table: object): Columns =>
    mapColumns(toColumns(table as readonly Row[]), (list, column) => {
      if (!isReference(column)) return list;
      const among = places[references[column]];
      return list.map((ids) => ids && (ids as string[]).map((id) => placeOf(among, id)));
    });
  const dates = new Map(others.sources.map(({ id, published }) => [id, published]));
  const series = toSeries(figures);
  const shared = byPlace(
    series.map(({ values: _values, ...row }) => {
      const date = dates.get(row.sources[0] ?? "");
      return date && row.published === date ? { ...row, published: asItsSource } : row;
    })
  );
  return {
    ...eachTable(others, byPlace),
    // The series come last, close to the tables whose ids they repeat: that compresses best.
    series: {
      ...mapColumns(shared, encode),
      lengths: series.map(({ values }) => values.length),
      values: series.flatMap(({ values }) => values),
    },
  };
}

/** The dataset of a file. Throws where the file is not a packed dataset; what the rows hold is not checked here. */
export function unpack({ series, ...others }: Packed): Dataset {
  const tables = others as Readonly<Record<string, Columns>>;
  const ids = {
    sources: tables.sources?.id ?? [],
    organisations: tables.organisations?.id ?? [],
  };
  const byId = (table: object): Row[] =>
    toRows(
      mapColumns(table as Columns, (list, column) => {
        if (!isReference(column)) return list;
        const among = ids[references[column]];
        return list.map((places) => places && idsAt(among, places as number[]));
      })
    );
  const dates = new Map(ids.sources.map((id, place) => [id, tables.sources?.published?.[place]]));
  const { lengths = [], values = [], ...shared } = series as Columns;
  const parts = partsOf(values, lengths as readonly number[]);
  const rows = byId(mapColumns(shared, decode)).map((row, place) => {
    const whole = { ...row, values: parts[place] ?? [] };
    const [first] = (row.sources ?? []) as readonly unknown[];
    return row.published === asItsSource ? { ...whole, published: dates.get(first) } : whole;
  });
  const figures = toFigures(rows as unknown as readonly Series[]);
  return { ...eachTable(tables, byId), figures } as unknown as Dataset;
}

/** Cuts a list into parts of these lengths. Throws where they do not add up to the whole list. */
function partsOf(list: readonly unknown[], lengths: readonly number[]): unknown[][] {
  let start = 0;
  const parts = lengths.map((length) => list.slice(start, (start += length)));
  if (start === list.length && lengths.every((length) => length > 0)) return parts;
  throw new Error(`${list.length} values are no series of ${start}.`);
}

function encode(list: readonly unknown[]): Coded {
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const coded = list.map((value) => {
    if (value === null) return 0;
    const key = JSON.stringify(value);
    const known = places.get(key) ?? values.push(value);
    places.set(key, known);
    return known;
  });
  return [values, coded];
}

function decode(list: readonly unknown[]): readonly unknown[] {
  const [values, places] = list as unknown as Coded;
  return places.map((place) => (place === 0 ? null : values[place - 1]));
}

function toColumns(rows: readonly Row[]): Columns {
  const known = new Set(rows.flatMap((row) => Object.keys(row)));
  const names = new Set([...firstColumns.filter((name) => known.has(name)), ...known]);
  return Object.fromEntries([...names].map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function toRows(columns: Columns): Row[] {
  const lists = Object.entries(columns);
  const count = lists[0]?.[1].length ?? 0;
  return Array.from({ length: count }, (_, place) => {
    const row: Record<string, unknown> = {};
    for (const [name, list] of lists) {
      const value = list[place] ?? null;
      if (value !== null) row[name] = value;
    }
    return row;
  });
}

function mapColumns(
  columns: Columns,
  change: (list: readonly unknown[], column: string) => readonly unknown[]
): Columns {
  return Object.fromEntries(
    Object.entries(columns).map(([column, list]) => [column, change(list, column)])
  );
}

/** Changes the tables of a dataset and leaves its name and version as they are. */
function eachTable(dataset: object, change: (table: object) => unknown): Packed {
  return Object.fromEntries(
    Object.entries(dataset).map(([name, table]: [string, unknown]) => [
      name,
      typeof table === "object" && table !== null ? change(table) : table,
    ])
  );
}

function isReference(column: string): column is keyof typeof references {
  return Object.hasOwn(references, column);
}

function placesOf(rows: readonly { id: string }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id }, place) => [id, place]));
}

function placeOf(places: ReadonlyMap<string, number>, id: string): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`${id} is not there.`);
  return place;
}

/** The ids at these places. Limited in number, because a list that many series share is written out for each of them. */
function idsAt(ids: readonly unknown[], places: readonly number[]): string[] {
  if (places.length > mostReferences) throw new Error(`A row names ${places.length} others.`);
  return places.map((place) => idAt(ids, place));
}

function idAt(ids: readonly unknown[], place: number): string {
  const id = ids[place];
  if (typeof id === "string") return id;
  throw new Error(`It names row ${place}, which is not there.`);
}
