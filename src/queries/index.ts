import type { Dataset, Event, Organisation, Source } from "../data/schema";
import { figuresOf } from "../data/toRecords";
import type { MetricName } from "../model/choices";
import type { Failure } from "../model/failure";
import { fold } from "../model/name";
import { dateByTable, latestFirst, toEntry, type Entry } from "./entry";
import { spelled, subjectsOf, unknownName, type Subject } from "./subject";

type Years = ReadonlyMap<number, readonly Entry[]>;

/** A dataset made ready for questions: names folded once, each figure two look-ups away. */
export interface Index {
  readonly dataset: Dataset;
  readonly edition: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: ReadonlyMap<string, Event>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** The brand, group or market of a name as an analyst writes it. */
  subject(name: string): Subject | Failure;
  subjects(): readonly Subject[];
  party(name: string): Organisation | Failure;
  event(idOrTitle: string): Event | Failure;
  /** The figures of one question by year, the latest first, rivals last. `count` is for registrations alone. */
  figures(metric: MetricName, item: string, count?: string): Years;
  /** Every count that has registrations of the item, rivals too. */
  countsOf(item: string): readonly string[];
}

const none: Years = new Map();
const mostRemembered = 10_000;

export function indexOf(dataset: Dataset): Index {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const series = seriesOf(dataset, sources);
  const counts = countsByItem(dataset);
  const subjects = subjectsOf(dataset);
  const all = [...new Set(subjects.values())];
  const parties = named(dataset.organisations, (party) => spelled([party]));
  const events = named(dataset.events, ({ id, title }) => [id, title]);

  return {
    dataset,
    edition: dataset.edition,
    sources,
    events: new Map(dataset.events.map((event) => [event.id, event])),
    organisations: new Map(dataset.organisations.map((party) => [party.id, party])),
    subject: remembering(
      (name) =>
        subjects.get(fold(name)) ??
        unknownName(
          "brand or group",
          name,
          "brand",
          [
            ...all.map((subject) => subject.name),
            ...spelled([...dataset.brands, ...dataset.groups]),
          ],
          "UKAUTO.BRANDS() lists the brands."
        )
    ),
    subjects: () => all,
    party: remembering(
      (name) =>
        parties.get(fold(name)) ??
        unknownName(
          "party",
          name,
          "party",
          spelled(dataset.organisations),
          "The Parties column of UKAUTO.TIMELINE() lists those on record."
        )
    ),
    event: remembering(
      (name) =>
        events.get(fold(name)) ??
        unknownName(
          "event",
          name,
          "id",
          dataset.events.flatMap(({ id, title }) => [id, title]),
          "The Id column of UKAUTO.TIMELINE() lists the ids."
        )
    ),
    figures: (metric, item, count) => series.get(seriesKey(metric, item, count)) ?? none,
    countsOf: (item) => counts.get(item) ?? [],
  };
}

function seriesOf(dataset: Dataset, sources: ReadonlyMap<string, Source>): Map<string, Years> {
  const grouped = new Map<string, Entry[]>();
  for (const row of figuresOf(dataset.series)) {
    const key = seriesKey(row.metric, row.item, row.count);
    const entry = toEntry(row, sources);
    const entries = grouped.get(key);
    if (entries) entries.push(entry);
    else grouped.set(key, [entry]);
  }
  dateByTable([...grouped.values()].flat());
  const series = new Map<string, Years>();
  for (const [key, entries] of grouped) {
    const years = new Map<number, Entry[]>();
    for (const entry of entries.sort(latestFirst)) {
      const year = years.get(entry.row.year);
      if (year) year.push(entry);
      else years.set(entry.row.year, [entry]);
    }
    series.set(key, years);
  }
  return series;
}

function countsByItem(dataset: Dataset): Map<string, string[]> {
  const counts = new Map<string, string[]>();
  for (const { count, points } of dataset.series) {
    if (!count) continue;
    for (const [item] of points) {
      const known = counts.get(item);
      if (!known) counts.set(item, [count]);
      else if (!known.includes(count)) known.push(count);
    }
  }
  return counts;
}

function seriesKey(metric: string, item: string, count: string | undefined): string {
  return `${metric}|${item}|${count}`;
}

/** Each row under all its names, folded; the rules see to it that no two rows share one. */
function named<T>(rows: readonly T[], namesOf: (row: T) => readonly string[]): Map<string, T> {
  return new Map(rows.flatMap((row) => namesOf(row).map((name) => [fold(name), row])));
}

/** Folds each distinct text once; forgets all rather than grow without bound. */
function remembering<T>(resolve: (name: string) => T | Failure): (name: string) => T | Failure {
  const known = new Map<string, T | Failure>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const resolved = resolve(name);
    if (known.size >= mostRemembered) known.clear();
    known.set(name, resolved);
    return resolved;
  };
}
