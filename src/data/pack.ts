import type { Dataset } from "./schema";

type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, readonly unknown[]>>;
/** The different values of a column, and for each row the place of its own among them, counted from 1; 0 for none. */
type Coded = readonly [values: readonly unknown[], places: readonly number[]];

/**
 * A dataset as its file keeps it: every table by columns, with null for a cell that a row has not. Sources
 * and parties are named by their place in their table. In the columns of figures, which say the same in
 * many rows, each different value stands once.
 */
export type Packed = Readonly<Record<string, unknown>>;

/** Columns that name rows of another table. */
const references = { sources: "sources", parties: "organisations" } as const;
/** The column of figures that is kept plain, since most of its values differ. */
const plain = "value";

export function pack(dataset: Dataset): Packed {
  const places = {
    sources: placesOf(dataset.sources),
    organisations: placesOf(dataset.organisations),
  };
  return eachTable(dataset, (table, name) => {
    const columns = toColumns(table as readonly Row[]);
    const referring = mapColumns(columns, (list, column) => {
      if (!isReference(column)) return list;
      const among = places[references[column]];
      return list.map((ids) => ids && (ids as string[]).map((id) => placeOf(among, id)));
    });
    return name === "figures" ? mapColumns(referring, encode) : referring;
  });
}

/** The dataset of a file. It throws where that is none; what the rows hold is not checked here. */
export function unpack(packed: Packed): Dataset {
  const { figures, ...others } = packed;
  const columns = {
    ...others,
    figures: mapColumns(figures as Columns, decode),
  } as Record<string, Columns>;
  const ids = {
    sources: columns.sources?.id ?? [],
    organisations: columns.organisations?.id ?? [],
  };
  const dataset = eachTable(columns, (table) =>
    toRows(
      mapColumns(table as Columns, (list, column) => {
        if (!isReference(column)) return list;
        const among = ids[references[column]];
        return list.map((places) => places && (places as number[]).map((at) => idAt(among, at)));
      })
    )
  );
  return dataset as unknown as Dataset;
}

function encode(list: readonly unknown[], column: string): readonly unknown[] {
  if (column === plain) return list;
  const places = new Map<string, number>();
  const values: unknown[] = [];
  const coded = list.map((value) => {
    if (value === null) return 0;
    const key = JSON.stringify(value);
    const known = places.get(key) ?? values.push(value);
    places.set(key, known);
    return known;
  });
  return [values, coded] satisfies Coded;
}

function decode(list: readonly unknown[], column: string): readonly unknown[] {
  if (column === plain) return list;
  const [values, places] = list as unknown as Coded;
  return places.map((place) => (place === 0 ? null : values[place - 1]));
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
function eachTable(dataset: object, change: (table: object, name: string) => unknown): Packed {
  return Object.fromEntries(
    Object.entries(dataset).map(([name, table]: [string, unknown]) => [
      name,
      typeof table === "object" && table !== null ? change(table, name) : table,
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

function idAt(ids: readonly unknown[], place: number): string {
  const id = ids[place];
  if (typeof id === "string") return id;
  throw new Error(`It names row ${place}, which is not there.`);
}
