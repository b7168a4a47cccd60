import type { Edition } from "../../src/data/schema";
import { bundled, datasetText, movedTo, named, published, withRegistrations } from "./editions";

export const edition = "2026-12";
const good = named(edition);
const goodText = datasetText(published(good));

/** An edition that somebody has altered or made by hand; its hash, length and checksum are its own. */
export interface Altered {
  readonly what: string;
  readonly text: string;
  /** The name that it is announced and stored by. */
  readonly name: string;
}

type Table = "sources" | "brands" | "events" | "sites" | "organisations" | "claims";

/** The text of an edition whose rows were changed and packed as the build packs them. */
function packed(change: (edition: Edition) => Edition): string {
  return datasetText(published(change(good)));
}

function withRow(table: Table, change: object): string {
  return packed(({ dataset, notes }) => {
    const [first, ...others] = dataset[table] as readonly object[];
    return {
      dataset: { ...dataset, [table]: [{ ...first, ...change }, ...others] },
      notes,
    } as Edition;
  });
}

function withDataset(change: object): string {
  return packed(({ dataset, notes }) => ({ dataset: { ...dataset, ...change } as never, notes }));
}

/** The text of the good edition with another text in the place of its first list, whatever that list is. */
function withFirstList(text: string): string {
  return goodText.replace("[", `${text.replaceAll("$", "$$$$")},"unread":[`);
}

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const repeated = (text: string, times: number): string => Array(times).fill(text).join(",");

/** What an attacker, or a disk, may make of the copy that a browser has stored. */
export const altered: readonly Altered[] = (
  [
    [
      "a figure that breaks the total",
      packed((each) => withRegistrations(each, "Omoda", () => 77_777)),
    ],
    ["a figure that is no number", packed((each) => withRegistrations(each, "Omoda", () => NaN))],
    ["a figure that is a text", packed((each) => withRegistrations(each, "Omoda", () => "NaN"))],
    ["a figure below none", packed((each) => movedTo("Omoda", -30_000, each))],
    ["a figure without end", goodText.replace("19855", "1e999")],
    ["a date that does not exist", withRow("sources", { published: "2025-08-32" })],
    ["a date in another form", withRow("sites", { asOf: "31/08/2025" })],
    ["a date after the edition", withRow("sites", { asOf: "2027-06-01" })],
    ["an address that runs code", withRow("sources", { url: "javascript:alert(1)" })],
    ["an address that seems another's", withRow("sources", { url: "https://gov.uk@example.com/" })],
    ["a text that is read from the right", withRow("events", { title: "Omoda \u202e55891" })],
    ["a text of two lines", withRow("events", { summary: "One.\nTwo." })],
    ["half a character", withRow("brands", { aliases: ["Omoda\ud83d"] })],
    ["a text of 100,000 characters", withRow("events", { summary: "x".repeat(100_000) })],
    ["a status that is none", withRow("events", { status: "certain" })],
    ["a column that no table has", withRow("brands", { advertisement: "Buy now" })],
    ["a name that is another's", withRow("brands", { aliases: ["Jaecoo"] })],
    ["an advertisement for a name", withDataset({ edition: "Buy now at example.com" })],
    ["a record that reaches to 2099", withDataset({ recordedTo: "2099-01-01" })],
    ["a record that reaches less far", withDataset({ recordedTo: "2026-06-03" })],
    ["no source at all", goodText.replace(/"sources":\{"id":\[.*?\]/, '"sources":{"id":[]')],
    ["no events", withDataset({ events: [] })],
    [
      "no notes",
      packed(({ dataset }) => ({ dataset, notes: { ...bundled.notes, edition, events: {} } })),
    ],
    ["notes of another edition", packed(({ dataset }) => ({ dataset, notes: bundled.notes }))],
    ["a thing that passes for a list", withFirstList('{"length":4000000000}')],
    ["a list of a million", withFirstList(`[${repeated("0", 1_000_000)}]`)],
    ["lists in lists, 100,000 deep", withFirstList(nested(100_000))],
    ["a key that hides columns", goodText.replace("{", '{"__proto__":{"edition":"2026-12"},')],
    ["spaces up to 5 MB", goodText + " ".repeat(5 * 1024 * 1024)],
  ] as const
).map(([what, text]) => ({ what, text, name: edition }));

const many = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at));
const longId = (at: number): string => `${"a".repeat(70)}${at}`;

/** An edition with many more rows in a table, each with its notes, like the first one but for the change. */
function withMany(
  table: Table,
  count: number,
  change: (at: number) => object,
  others: object = {}
): string {
  return packed(({ dataset, notes }) => {
    const [first] = dataset[table];
    const rows = many(count, (at) => ({ ...first, id: longId(at), ...change(at) }));
    const about = Object.fromEntries(rows.map(({ id }) => [id, notes[table][first!.id]]));
    return {
      dataset: { ...dataset, [table]: [...dataset[table], ...rows], ...others },
      notes: { ...notes, [table]: { ...notes[table], ...about } },
    } as Edition;
  });
}

/** Editions that were never built: each has the hash, the length and the checksum of its text. */
export const handMade: readonly Altered[] = (
  [
    ["null", "null"],
    ["a number", "1"],
    ["a text", '"edition"'],
    ["an empty list", "[]"],
    ["an empty object", "{}"],
    ["an empty dataset", '{"dataset":{},"notes":{}}'],
    ["a dataset of null", '{"dataset":null,"notes":null}'],
    ["a dataset that is a list", '{"dataset":[],"notes":[]}'],
    ["a dataset that is a text", '{"dataset":"2026-12","notes":"2026-12"}'],
    ["tables of null", tables(() => null)],
    ["tables of numbers", tables(() => 7)],
    ["tables of text", tables(() => "table")],
    ["tables of empty lists", tables(() => [])],
    ["tables of empty objects", tables(() => ({}))],
    [
      "tables of rows instead of columns",
      tables((name) => (good.dataset as Record<string, unknown>)[name]),
    ],
    ["tables whose columns are as long as 9 GB", tables(() => ({ id: { length: 1e9 } }))],
    [
      "columns of different lengths",
      tables(() => ({ id: ["a"], name: [], title: ["b", "c", "d"] })),
    ],
    [
      "another kind of schema version",
      goodText.replace(/"schemaVersion":(\d+)/, '"schemaVersion":"$1"'),
    ],
    ["a schema of next year", goodText.replace(/"schemaVersion":\d+/, '"schemaVersion":99')],
    ["tables of columns without a row", tables(() => ({ id: [], name: [], title: [] }))],
    ["100,000 series that share 100,000 sources", sharedSources(100_000)],
    ["9,000 brands", withMany("brands", 9000, (at) => ({ name: longId(at) }))],
    [
      "brands of groups that are none, each nearly the name of all",
      withMany("brands", 3000, (at) => ({ name: longId(at), group: longId(at) }), {
        groups: many(3000, (at) => ({ name: `${longId(at)}x` })),
      }),
    ],
    [
      "a circle of 4,500 sources",
      withMany("sources", 4500, (at) => ({ lineage: longId((at + 1) % 4500) })),
    ],
    ["9,000 sources", withMany("sources", 9000, (at) => ({ lineage: longId(at + 1) }))],
    [
      "events of a thousand years",
      withMany("events", 3000, () => ({ date: "1000", until: "2999" })),
    ],
    ["the same text 4 MB long", withMany("claims", 1900, () => ({ why: "x".repeat(2000) }))],
  ] as const
).map(([what, text]) => ({ what, text, name: edition }));

/** The file of an edition whose figures are as many series, all of one list of sources that is as long. */
function sharedSources(count: number): string {
  const { dataset, notes } = JSON.parse(goodText) as {
    dataset: { series: Record<string, unknown[]> };
    notes: unknown;
  };
  const series = Object.fromEntries(
    Object.entries(dataset.series).map(([name, [first]]) => {
      if (name === "values" || name === "lengths") return [name, many(count, () => 1)];
      const values = name === "sources" ? [many(count, () => 0)] : (first as unknown[]);
      return [name, [values, many(count, () => 1)]];
    })
  );
  return JSON.stringify({ dataset: { ...dataset, series }, notes });
}

/** The file of an edition with something else in the place of each table. */
function tables(put: (name: string) => unknown): string {
  const { dataset, notes } = JSON.parse(goodText) as { dataset: object; notes: unknown };
  const others = Object.entries(dataset).map(([name, table]) => [
    name,
    typeof table === "object" ? put(name) : (table as unknown),
  ]);
  return JSON.stringify({ dataset: Object.fromEntries(others) as unknown, notes });
}
