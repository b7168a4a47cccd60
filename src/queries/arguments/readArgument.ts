import { choices } from "../../model/choices";
import { fail, type Failure } from "../../model/failure";
import { metricAliases } from "../../model/metric";
import type { Kind, Kinds } from "../query";
import { choiceReader } from "./choice";
import { readDate, readDay } from "./date";
import { readMissing, readNumber, readShare } from "./number";
import { readPeriodArgument, readYear } from "./period";
import { readText } from "./text";

export type Reader<T> = (raw: unknown, argument: string) => T | undefined | Failure;

const readers: { readonly [K in Kind]: Reader<Kinds[K]> } = {
  subject: readText,
  group: readText,
  brand: readText,
  party: readText,
  event: readText,
  item: readText,
  period: readPeriodArgument,
  year: readYear,
  targetYear: readYear,
  day: readDay,
  date: readDate,
  share: readShare,
  number: readNumber,
  items: (raw) => cells(raw).map((cell) => guarded(readText, cell, "items")),
  periods: (raw) => cells(raw).map((cell) => guarded(readPeriodArgument, cell, "periods")),
  missing: readMissing,
  source: choiceReader(choices.source),
  scope: choiceReader(choices.scope),
  basis: choiceReader(choices.basis),
  method: choiceReader(choices.method),
  metric: choiceReader(choices.metric, metricAliases),
  theme: choiceReader(choices.theme),
  lane: choiceReader(choices.lane),
  frequency: choiceReader(choices.frequency),
  verdict: choiceReader(choices.verdict),
  eventField: choiceReader(choices.eventField),
  dealField: choiceReader(choices.dealField),
};

/** Reads an argument as its kind; undefined for one that was left out or is empty. */
export function readArgument(
  kind: Kind,
  raw: unknown,
  argument: string
): Kinds[Kind] | undefined | Failure {
  return guarded<Kinds[Kind]>(readers[kind], raw, argument);
}

/** Reads an argument. Only an object whose properties throw can throw here, and no cell holds such a value. */
function guarded<T>(read: Reader<T>, raw: unknown, argument: string): T | undefined | Failure {
  if (typeof raw !== "object" || raw === null) return read(raw, argument);
  try {
    return read(raw, argument);
  } catch {
    return fail(
      "unreadableText",
      `${argument} could not be read; give a text, a number or a range.`
    );
  }
}

/** A range, a row, a column or a single value, read row by row into one list. */
function cells(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw.flat(2) : [raw];
}
