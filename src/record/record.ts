import type { Dataset, Event, Organisation, Source } from "../data/schema";
import type { MetricName } from "../model/choices";
import { fold } from "../model/name";
import { lengthOf, parsePeriod, type Period } from "../model/period";
import { coverageOf, type Coverage } from "./coverage";
import { datedBy, knownSince, latestFirst, toFigure, type Entry } from "./entry";
import { byFoldedName, namesOf, subjectsOf, type Subject } from "./subjects";

/** The figures of one metric, subject and count, by the months that they cover. */
export interface Line {
  /** The figures of a period, the latest first and rivals last. */
  at(period: Period): readonly Entry[];
  /** Its periods, each once, in no order. */
  readonly periods: readonly Period[];
}

/** A dataset made ready for questions: names are folded once, and figures are found by metric, count, subject and period. */
export interface MarketRecord {
  readonly dataset: Dataset;
  readonly edition: string;
  readonly sources: ReadonlyMap<string, Source>;
  readonly events: ReadonlyMap<string, Event>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly coverage: Coverage;
  readonly subjects: readonly Subject[];
  /** The subject that is the whole market of a count. */
  readonly market: Subject;
  /** The groups that a source prints as one, the biggest first. */
  readonly printedGroups: readonly Subject[];
  /** The subject of registrations that a name means, as an analyst writes it. */
  subject(name: string): Subject | undefined;
  party(name: string): Organisation | undefined;
  event(idOrTitle: string): Event | undefined;
  /** The figures of a metric and subject; `count` is for registrations alone. */
  line(metric: MetricName, subject: string, count?: string): Line;
  /** Every count that has registrations of the subject, rivals too. */
  countsOf(subject: string): readonly string[];
  /** The subjects that a metric has figures of. */
  subjectsWith(metric: MetricName): readonly string[];
  /** The month, 0 for January, that a company's own year ends with; undefined where none is on record. */
  fiscalYearEnd(subject: string): number | undefined;
}

const nothing: Line = { at: () => [], periods: [] };
/** Enough for the distinct texts of a large workbook. A memo that is full is emptied. */
const mostRemembered = 10_000;

export function recordOf(dataset: Dataset): MarketRecord {
  const sources = new Map(dataset.sources.map((source) => [source.id, source]));
  const subjects = subjectsOf(dataset).map((subject) => Object.freeze(subject));
  const byName = byFoldedName(subjects);
  const lines = linesOf(dataset, sources);
  const counts = countsBySubject(dataset);
  const withMetric = subjectsByMetric(dataset);
  const yearEnds = fiscalYearEnds(dataset);
  const parties = named(dataset.organisations, namesOf);
  const events = named(dataset.events, ({ id, title }) => [id, title]);
  const market = subjects.find(({ kind }) => kind === "market");
  if (!market) throw new Error("The dataset has no subject that is the whole market.");
  return {
    dataset,
    edition: dataset.edition,
    sources,
    events: new Map(dataset.events.map((event) => [event.id, event])),
    organisations: new Map(dataset.organisations.map((party) => [party.id, party])),
    coverage: coverageOf(dataset.coverage),
    subjects,
    market,
    printedGroups: subjects
      .filter(({ kind, id }) => kind === "group" && counts.has(id))
      .sort((one, other) => (other.members?.length ?? 0) - (one.members?.length ?? 0)),
    subject: remembering((name) => byName.get(fold(name))),
    party: (name) => parties.get(fold(name)),
    event: (idOrTitle) => events.get(fold(idOrTitle)),
    line: (metric, subject, count = "") => lines.get(metric)?.get(count)?.get(subject) ?? nothing,
    countsOf: (subject) => counts.get(subject) ?? [],
    subjectsWith: (metric) => withMetric.get(metric) ?? [],
    fiscalYearEnd: (subject) => yearEnds.get(subject),
  };
}

/** By metric, count and subject. */
type Lines = Map<string, Map<string, Map<string, Line>>>;

function linesOf(dataset: Dataset, sources: ReadonlyMap<string, Source>): Lines {
  const rows = dataset.figures.map((row) => {
    const period = parsePeriod(row.period);
    if (!period) throw new Error(`"${row.period}" is no period.`);
    return { row, period };
  });
  const isDated = datedBy(rows);
  type ByMonths = Map<number, Entry[]>;
  const all = new Map<string, Map<string, Map<string, ByMonths>>>();
  for (const { row, period } of rows) {
    const entry: Entry = {
      row,
      period,
      figure: toFigure(row, sources),
      knownSince: knownSince(row, period, isDated(row, period)),
    };
    const ofMetric = within(all, row.metric, () => new Map<string, Map<string, ByMonths>>());
    const ofCount = within(ofMetric, row.count ?? "", () => new Map<string, ByMonths>());
    const ofSubject = within(ofCount, row.subject, (): ByMonths => new Map());
    within(ofSubject, monthsOf(period), () => []).push(entry);
  }
  return mapped(all, (counts) => mapped(counts, (subjects) => mapped(subjects, lineOf)));
}

/** What a map has under a key, put there first where it is missing. */
function within<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key) ?? make();
  map.set(key, known);
  return known;
}

function mapped<V, W>(map: ReadonlyMap<string, V>, change: (value: V) => W): Map<string, W> {
  return new Map([...map].map(([key, value]) => [key, change(value)]));
}

function lineOf(byMonths: ReadonlyMap<number, Entry[]>): Line {
  for (const entries of byMonths.values()) entries.sort(latestFirst);
  return {
    at: (period) => byMonths.get(monthsOf(period)) ?? [],
    periods: [...byMonths.values()].flatMap(([first]) => first?.period ?? []),
  };
}

/** One number for each stretch of months, so that a half and the range of its months are the same question. */
function monthsOf(period: Period): number {
  return period.firstMonth * 100_000 + lengthOf(period);
}

function countsBySubject(dataset: Dataset): Map<string, string[]> {
  const counts = new Map<string, Set<string>>();
  for (const { subject, count } of dataset.figures) {
    if (count) counts.set(subject, (counts.get(subject) ?? new Set()).add(count));
  }
  return new Map([...counts].map(([subject, known]) => [subject, [...known]]));
}

function subjectsByMetric(dataset: Dataset): Map<MetricName, string[]> {
  const found = new Map<MetricName, Set<string>>();
  for (const { metric, subject } of dataset.figures) {
    found.set(metric, (found.get(metric) ?? new Set()).add(subject));
  }
  return new Map([...found].map(([metric, known]) => [metric, [...known]]));
}

/** The month with which each fiscal year ends: that of a company with figures for four quarters that are not a calendar year. */
function fiscalYearEnds(dataset: Dataset): Map<string, number> {
  return new Map(
    dataset.figures.flatMap(({ subject, period: written }) => {
      const period = written.includes("Q") ? parsePeriod(written) : undefined;
      const isYear = period?.frequency === "range" && lengthOf(period) === 12;
      return isYear ? [[subject, period.lastMonth % 12] as const] : [];
    })
  );
}

/** Each row under all its names, folded; the rules make sure that no two rows share one. */
function named<T>(rows: readonly T[], allNames: (row: T) => readonly string[]): Map<string, T> {
  return new Map(rows.flatMap((row) => allNames(row).map((name) => [fold(name), row] as const)));
}

/** Remembers what was found for each distinct text, so that it is folded once. */
function remembering<T>(find: (name: string) => T | undefined): (name: string) => T | undefined {
  const known = new Map<string, T | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const found = find(name);
    if (known.size >= mostRemembered) known.clear();
    known.set(name, found);
    return found;
  };
}
