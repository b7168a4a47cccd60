import { choices, type ChoiceList } from "../../model/choices";
import { dayOfSerial, firstDay, isIsoDate, lastDay, months } from "../../model/date";
import { fail, isFailure, type Failure } from "../../model/failure";
import { metricAliases } from "../../model/metric";
import { longestName } from "../../model/name";
import { list } from "../../model/number";
import type { Kinds } from "../../queries/query";

type Reader<T> = (raw: unknown, argument: string) => T | undefined | Failure;

const firstSerial = 10_000;
const lastSerial = 2_958_465;

const [aYear, aMonth, aDay] = ["[12]\\d{3}", "(0?[1-9]|1[0-2])", "(0?[1-9]|[12]\\d|3[01])"];
const aQuarter = "(q[1-4]|[1-4]q|h[12]|[12]h)";
const aWord = `(${months.map((month) => `${month.slice(0, 3)}(${month.slice(3)})?`).join("|")}|sept)\\.?`;
/** The ways to write a part of a year: ISO, day or month first, a quarter or half, the name of a month. */
const partsOfYear = new RegExp(
  // Its first group is the year.
  `^(?=.*?(${aYear}))(${[
    `${aYear}[-/]${aMonth}([-/]${aDay})?`,
    `((${aDay}[-/.])?${aMonth}|${aMonth}[-/.]${aDay})[-/.]${aYear}`,
    `${aYear}[-/ ]?${aQuarter}`,
    `${aQuarter}[-/ ]?${aYear}`,
    `(${aDay}[-. ]+)?${aWord}[- ]${aYear}`,
    `${aWord} ${aDay} ${aYear}`,
    `${aYear}[- ]${aWord}([- ]${aDay})?`,
  ].join("|")})$`,
  "i"
);

/** Reads an argument as its kind; undefined for one that was left out or is empty. */
export const readers: { readonly [K in keyof Kinds]: Reader<Kinds[K]> } = {
  name: text,
  year,
  from: (raw, argument) => date(raw, argument, firstDay),
  until: (raw, argument) => date(raw, argument, lastDay),
  share,
  count,
  names: (raw) => cells(raw).map((cell) => text(cell, "items")),
  years: (raw) => cells(raw).map((cell) => year(cell, "periods")),
  missing,
  source: choice("source"),
  scope: choice("scope"),
  basis: choice("basis"),
  method: choice("method"),
  metric: choice("metric", metricAliases),
  theme: choice("theme"),
  verdict: choice("verdict"),
  eventField: choice("eventField"),
  dealField: choice("dealField"),
};

/** The plain value of a cell: a number that carries properties counts as its number, an entity as its text. */
function plain(raw: unknown): unknown {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return raw;
  const { type, basicValue, text: shown } = raw as Record<string, unknown>;
  if (type === "Empty") return undefined;
  // An error is no value, and nor is an object without one: it stays an object, which no argument takes.
  return (type === "Entity" ? shown : type === "Error" ? undefined : basicValue) ?? raw;
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === 0 ||
    (typeof value === "string" && value.trim() === "")
  );
}

function text(raw: unknown, argument: string): string | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  if (Number.isFinite(value)) return String(value);
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value !== "string") {
    return fail("unreadableText", `${argument} must be a text; put it in quotation marks.`);
  }
  if (value.length > longestName) {
    return fail(
      "unreadableText",
      `${argument} has ${value.length} characters; at most ${longestName} can be read.`
    );
  }
  return value.trim();
}

function year(raw: unknown, argument: string): number | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  if (typeof value === "number") {
    if (isYear(value)) return value;
    const ofDate = Number(dayOf(value).slice(0, 4));
    if (isYear(ofDate)) return ofDate;
  }
  if (typeof value === "string") {
    const trimmed = value.trim();
    if (/^[12]\d{3}$/.test(trimmed)) return Number(trimmed);
    const part = partOfYear(trimmed);
    if (part !== undefined) {
      return fail("partOfYear", `Only full years are on record; ask for ${part}.`);
    }
  }
  return fail(
    "unreadableYear",
    `${argument} is ${shown(value)}; give a year from 1000 to 2999, such as 2025, or a date.`
  );
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2999;
}

/** The day of an Excel date number; an empty text for any other number. */
function dayOf(value: number): string {
  return value >= firstSerial && value <= lastSerial ? dayOfSerial(value) : "";
}

/** The year of a text that names a month, quarter, half or day of it. */
function partOfYear(value: string): string | undefined {
  return partsOfYear.exec(value.replace(/[\s,]+/g, " "))?.[1];
}

function date(
  raw: unknown,
  argument: string,
  toDay: (date: string) => string
): string | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  const iso =
    typeof value === "number"
      ? isYear(value)
        ? String(value)
        : dayOf(value)
      : typeof value === "string"
        ? value.trim()
        : "";
  if (isIsoDate(iso)) return toDay(iso);
  return fail(
    "unreadableDate",
    `${argument} is ${shown(value)}; give a date such as 2025, "2025-08" or "2025-08-31", or a date cell.`
  );
}

/** 0 is 0 here, unlike in the other arguments. */
function share(raw: unknown, argument: string): number | undefined | Failure {
  const value = plain(raw);
  if (value !== 0 && isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  const percent = typeof value === "string" && /^(.*)%\s*$/.exec(value)?.[1];
  const number = percent ? asNumber(percent) / 100 : asNumber(value);
  if (number >= 0 && number <= 1) return number;
  return fail(
    "unreadableNumber",
    `${argument} is ${shown(value)}; give a share from 0 to 1, such as 0.5 or 50%.`
  );
}

function count(raw: unknown, argument: string): number | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  const number = asNumber(value);
  if (Number.isInteger(number) && number >= 1) return number;
  return fail(
    "unreadableNumber",
    `${argument} is ${shown(value)}; give a whole number from 1, such as 10.`
  );
}

function asNumber(value: unknown): number {
  const number = typeof value === "string" && /^\s*[\d.]+\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" ? number : NaN;
}

function missing(raw: unknown, argument: string): Kinds["missing"] | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Number.isFinite(value)) return value as number;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") {
    return value.length <= longestName ? value : text(value, argument);
  }
  if (Array.isArray(value)) return several(argument);
  return fail("unreadableText", `${argument} is ${shown(value)}; give a text or a number.`);
}

/** Letter case does not matter; where a word has other words for it, nor do spaces. */
function choice<L extends ChoiceList>(
  listName: L,
  aliases?: Readonly<Record<string, string>>
): Reader<(typeof choices)[L][number]> {
  const words: readonly string[] = choices[listName];
  const keyOf = (word: string): string => {
    const key = word.toLowerCase();
    return aliases ? key.replace(/\s/g, "") : key;
  };
  const byKey = new Map([
    ...words.map((word) => [keyOf(word), word] as const),
    ...Object.entries(aliases ?? {}),
  ]);
  return (raw, argument) => {
    const asked = text(raw, argument);
    if (asked === undefined || isFailure(asked)) return asked;
    const found = byKey.get(keyOf(asked));
    if (found !== undefined) return found as (typeof choices)[L][number];
    return fail(
      "unknownChoice",
      `${argument} is ${shown(asked)}; choose one of: ${list(
        words.map((word) => `"${word}"`),
        "or"
      )}.`
    );
  };
}

/** A range, a row, a column or a single value, read row by row into one list. */
function cells(raw: unknown): unknown[] {
  return Array.isArray(raw) ? raw.flat(2) : [raw];
}

function several(argument: string): Failure {
  return fail("notOneValue", `${argument} holds several values; give one cell or one value.`);
}

function shown(value: unknown): string {
  if (typeof value === "string") {
    return value.length > 40 ? `"${value.slice(0, 37)}..."` : `"${value}"`;
  }
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "not a single value";
}
