import { choices, type ChoiceList } from "../../model/choices";
import { dayOfSerial, firstDay, isIsoDate, lastDay } from "../../model/date";
import { fail, isFailure, type Failure } from "../../model/failure";
import { metricAliases } from "../../model/metric";
import { fold, longestName } from "../../model/name";
import { list } from "../../model/number";
import type { Kinds } from "../../queries/query";

type Reader<T> = (raw: unknown, argument: string) => T | undefined | Failure;

const firstSerial = 10_000;
const lastSerial = 2_958_465;

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
  if (type === "Entity") return shown;
  if (type === "Empty") return undefined;
  return basicValue;
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
  if (typeof raw === "string" && raw !== "" && raw.length <= longestName) {
    return raw.trim() || undefined;
  }
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (Array.isArray(value)) return several(argument);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
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
    if (value >= firstSerial && value <= lastSerial) {
      const ofDate = Number(dayOfSerial(value).slice(0, 4));
      if (isYear(ofDate)) return ofDate;
    }
  }
  if (typeof value === "string") {
    const trimmed = value.trim();
    if (/^\d{4}$/.test(trimmed) && isYear(Number(trimmed))) return Number(trimmed);
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

/** The year of a text that names a month, quarter or day of it. */
function partOfYear(value: string): string | undefined {
  if (value.length > 20) return undefined;
  const year = /(?:^|[^\d])([12]\d{3})(?!\d)/.exec(value)?.[1];
  const rest = year && value.replace(year, "").toLowerCase();
  if (!rest) return undefined;
  const parts =
    /^[\s/.,-]*(q[1-4]|[1-4]q|h[12]|\d{1,2}([/.-]\d{1,2})?|(\d{1,2}\.?\s*)?[a-z]{3,9}\.?(\s*\d{1,2})?)[\s/.,-]*$/;
  const month = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/;
  return parts.test(rest) && (/\d/.test(rest) || month.test(rest)) ? year : undefined;
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
        : value >= firstSerial && value <= lastSerial
          ? dayOfSerial(value)
          : ""
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
  const number = asNumber(value);
  if (number !== undefined && number >= 0 && number <= 1) return number;
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
  if (number !== undefined && Number.isInteger(number) && number >= 1) return number;
  return fail(
    "unreadableNumber",
    `${argument} is ${shown(value)}; give a whole number from 1, such as 10.`
  );
}

function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && /^\s*[\d.]+\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function missing(raw: unknown, argument: string): Kinds["missing"] | undefined | Failure {
  const value = plain(raw);
  if (isEmpty(value)) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") {
    return value.length <= longestName ? value : text(value, argument);
  }
  return several(argument);
}

function choice<L extends ChoiceList>(
  listName: L,
  aliases: Readonly<Record<string, string>> = {}
): Reader<(typeof choices)[L][number]> {
  const words: readonly string[] = choices[listName];
  const byFolded = new Map([
    ...words.map((word) => [fold(word), word] as const),
    ...Object.entries(aliases),
  ]);
  return (raw, argument) => {
    const asked = text(raw, argument);
    if (asked === undefined || isFailure(asked)) return asked;
    const found = byFolded.get(fold(asked));
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
