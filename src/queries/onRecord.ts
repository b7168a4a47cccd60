import type { Figure } from "../model/answer";
import { choices, type Count, type MetricName } from "../model/choices";
import { spoken } from "../model/date";
import { fail, isFailure, type Failure } from "../model/failure";
import { fold } from "../model/name";
import { byPublication, type Entry } from "./entry";
import type { Index } from "./index";
import { latestFullYearOf, noFullYear, notProduced } from "./production";
import { brandsOf, latestFullYear } from "./counted";
import { latest, newest, yearsWith, type Pick } from "./latest";
import { countNamed, needBrand } from "./readSubject";
import { registrations } from "./registrations";
import type { Subject } from "./subject";
import { noTarget } from "./target";

/** A question to the record: a metric, what it is asked of, and the year. */
export type Asked =
  | {
      readonly metric: "registrations";
      readonly subject: Subject;
      readonly count: Count;
      readonly year: number;
    }
  | { readonly metric: Exclude<MetricName, "registrations">; readonly year: number };

/** What is asked of, before a year is chosen. */
export type Item =
  | { readonly metric: "registrations"; readonly subject: Subject; readonly count: Count }
  | { readonly metric: Exclude<MetricName, "registrations"> };

/** Reads metric and item; registrations take "Omoda" for SMMT or "Omoda@DfT". */
export function readItem(
  index: Index,
  metric: MetricName | undefined,
  item: string | undefined
): Item | Failure {
  if (metric === undefined) {
    return fail("missingArgument", `Name a metric: ${choices.metric.join(", ")}.`);
  }
  if (metric !== "registrations") {
    if (item === undefined || ["uk", "unitedkingdom"].includes(fold(item))) return { metric };
    return fail(
      "unknownName",
      `No ${metric} on record for "${item.slice(0, 60)}": it is counted for the UK. Put "UK" or leave the item empty.`,
      { argument: "item", from: item, to: "UK" }
    );
  }
  if (item === undefined) return needBrand();
  const [before = "", source, ...more] = item.split("@");
  const name = before.trim();
  const count = source === undefined ? "SMMT" : countNamed(source);
  if (!count || more.length) {
    return fail(
      "unknownChoice",
      `"${item.slice(0, 60)}" names no source on record. Write the brand alone for SMMT, or "${name.slice(0, 40)}@DfT".`
    );
  }
  const subject = name ? index.subject(name) : needBrand();
  if (isFailure(subject)) {
    const to =
      subject.mend && source !== undefined ? `${subject.mend.to}@${count}` : subject.mend?.to;
    return to ? { ...subject, mend: { argument: "item", from: item, to } } : subject;
  }
  return { metric, subject, count };
}

/** The same with the year; left out it is the latest full year, or the newest target. */
export function readAsked(
  index: Index,
  metric: MetricName | undefined,
  item: string | undefined,
  year: number | undefined
): Asked | Failure {
  const read = readItem(index, metric, item);
  if (isFailure(read)) return read;
  const asked = year ?? defaultYear(index, read);
  if (asked !== undefined) return { ...read, year: asked };
  return read.metric === "registrations"
    ? fail("notCovered", `No full year is on record for ${read.count}.`)
    : noFullYear(index, read.metric);
}

function defaultYear(index: Index, item: Item): number | undefined {
  if (item.metric === "registrations") return latestFullYear(index, item.count);
  if (item.metric === "production target") {
    return newest([...index.figures("production target", "UK").keys()]);
  }
  return latestFullYearOf(index, item.metric);
}

/** The figure on record for a question, the latest; with a date, the latest published on or before it. */
export function onRecord(index: Index, asked: Asked, asOf?: string): Figure | Failure {
  const pick = asOf === undefined ? latest : knownOn(asOf);
  const found =
    asked.metric === "registrations"
      ? registrations(index, asked.subject, asked.year, asked.count, pick, "item")
      : pickProduced(index, asked.metric, asked.year, pick);
  if (!isFailure(found) || asOf === undefined) return found;
  const first = firstPublished(index, asked);
  return first === undefined
    ? found
    : fail(
        "notYetKnown",
        `Nothing had been published by ${spoken(asOf)} on ${wordsFor(asked)}; the first figure is of ${first}.`
      );
}

/** Every entry of the question's own series, the one in use first. */
export function entriesOf(index: Index, asked: Asked): readonly Entry[] {
  return seriesOf(index, asked).flatMap((series) => series.get(asked.year) ?? []);
}

/** The question in words, for messages. */
export function wordsFor(asked: Asked): string {
  return asked.metric === "registrations"
    ? `registrations of ${asked.subject.name} in ${asked.year} (${asked.count})`
    : `${asked.metric} ${asked.metric === "production target" ? "for" : "in"} ${asked.year}`;
}

/** Years on record for an item, ascending; a year with rival figures alone is left out. */
export function yearsOf(index: Index, item: Item): number[] {
  const years = seriesOf(index, item).flatMap((series) => yearsWith(series));
  return [...new Set(years)].sort();
}

/** The figures of an item by year; of a group those of each brand. */
export function seriesOf(index: Index, item: Item): ReturnType<Index["figures"]>[] {
  return item.metric === "registrations"
    ? brandsOf(item.subject).map((id) => index.figures(item.metric, id, item.count))
    : [index.figures(item.metric, "UK")];
}

function pickProduced(
  index: Index,
  metric: Exclude<MetricName, "registrations">,
  year: number,
  pick: Pick
): Figure | Failure {
  const entry = pick(index.figures(metric, "UK").get(year) ?? []);
  if (entry) return entry.figure;
  return metric === "production target" ? noTarget(index, year) : notProduced(index, metric, year);
}

function knownOn(asOf: string): Pick {
  return (entries) =>
    entries.find(
      ({ row, knownSince }) => !row.rival && (knownSince === undefined || knownSince <= asOf)
    );
}

function firstPublished(index: Index, asked: Asked): string | undefined {
  const newestFirst = entriesOf(index, asked)
    .filter(({ row }) => !row.rival)
    .sort(byPublication);
  return newestFirst.pop()?.row.published;
}
