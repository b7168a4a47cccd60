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
/** A table, or a property of the dataset as a whole such as its name. */
type Part = string | number | readonly Row[];

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
  const byPlace = (table: readonly Row[]): Columns =>
    mapColumns(toColumns(table), (list, column) => {
      if (!isReference(column)) return list;
      const among = places[references[column]];
      return list.map((ids) => ids && listOf(ids).map((id) => placeOf(among, id)));
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
    ...mapParts(others, (part: Part) => (typeof part === "object" ? byPlace(part) : part)),
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
  const sources = columnsOf(others.sources);
  const ids = {
    sources: listOf(sources.id),
    organisations: listOf(columnsOf(others.organisations).id),
  };
  const byId = (table: Columns): Row[] =>
    toRows(
      mapColumns(table, (list, column) => {
        if (!isReference(column)) return list;
        const among = ids[references[column]];
        return list.map((places) => places && idsAt(among, listOf(places)));
      })
    );
  const dates = new Map(ids.sources.map((id, place) => [id, sources.published?.[place]]));
  const { lengths = [], values = [], ...shared } = columnsOf(series);
  const parts = partsOf(values, lengths);
  const rows = byId(mapColumns(shared, decode)).map((row, place) => {
    const whole = { ...row, values: parts[place] ?? [] };
    const [first] = listOf(row.sources ?? []);
    return row.published === asItsSource ? { ...whole, published: dates.get(first) } : whole;
  });
  const tables = mapParts(others, (part) => (isTable(part) ? byId(part) : part));
  return takenAs<Dataset>({ ...tables, figures: toFigures(takenAs<Series[]>(rows)) });
}

/** What the rows of a file hold is taken as it stands; the rules of the dataset check it. */
function takenAs<T>(value: unknown): T {
  return value as T;
}

function isTable(part: unknown): part is Columns {
  return typeof part === "object" && part !== null;
}

function columnsOf(part: unknown): Columns {
  if (isTable(part)) return part;
  throw new Error("A table is not there.");
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error("A list is not there.");
}

/** Cuts a list into parts of these lengths. Throws where they do not add up to the whole list. */
function partsOf(list: readonly unknown[], lengths: readonly unknown[]): unknown[][] {
  let start = 0;
  const parts = lengths.map((length) => list.slice(start, (start += Number(length))));
  if (start === list.length && parts.every((part) => part.length > 0)) return parts;
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
  const [values, places] = list.map(listOf);
  return (places ?? []).map((place) => (place === 0 ? null : values?.[Number(place) - 1]));
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

/** Changes each part of a dataset. */
function mapParts<T>(dataset: Readonly<Record<string, T>>, change: (part: T) => unknown): Packed {
  return Object.fromEntries(Object.entries(dataset).map(([name, part]) => [name, change(part)]));
}

function isReference(column: string): column is keyof typeof references {
  return Object.hasOwn(references, column);
}

function placesOf(rows: readonly { id: string }[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ id }, place) => [id, place]));
}

function placeOf(places: ReadonlyMap<unknown, number>, id: unknown): number {
  const place = places.get(id);
  if (place === undefined) throw new Error(`${String(id)} is not there.`);
  return place;
}

/** The ids at these places. Limited in number, because a list that many series share is written out for each of them. */
function idsAt(ids: readonly unknown[], places: readonly unknown[]): string[] {
  if (places.length > mostReferences) throw new Error(`A row names ${places.length} others.`);
  return places.map((place) => idAt(ids, place));
}

function idAt(ids: readonly unknown[], place: unknown): string {
  const id = typeof place === "number" ? ids[place] : undefined;
  if (typeof id === "string") return id;
  throw new Error(`It names row ${String(place)}, which is not there.`);
}
