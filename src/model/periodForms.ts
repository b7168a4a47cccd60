import { months } from "./date";
import {
  frequencies,
  isWithinYears,
  periodOf,
  periodText,
  rangeOf,
  type Frequency,
  type Period,
} from "./period";

/** What a period argument may ask for. All but a plain period depend on how far the record reaches. */
export type PeriodRequest =
  | { readonly kind: "period"; readonly period: Period }
  /** January to the newest month or quarter; without a year, of the newest year. */
  | { readonly kind: "to date"; readonly year?: number }
  /** The twelve months that end with a period; without one, the newest twelve. */
  | { readonly kind: "twelve months"; readonly end?: Period }
  | { readonly kind: "newest"; readonly frequency: Frequency }
  /** A company's fiscal year, named after the calendar year that it ends in. */
  | { readonly kind: "fiscal"; readonly year: number };

/** What was asked for, as an analyst writes it: "2025-Q3", "2026-YTD", "TTM", "latest quarter", "FY25". */
export function requestText(request: PeriodRequest): string {
  switch (request.kind) {
    case "period":
      return periodText(request.period);
    case "to date":
      return request.year === undefined ? "YTD" : `${request.year}-YTD`;
    case "twelve months":
      return request.end ? `TTM to ${periodText(request.end)}` : "TTM";
    case "newest":
      return `latest ${request.frequency}`;
    case "fiscal":
      return `FY${String(request.year % 100).padStart(2, "0")}`;
  }
}

const year = "([12]\\d{3})";
/** Two digits mean 20xx where they stand beside a quarter or half. */
const shortYear = "'?(\\d{2}|[12]\\d{3})";
const monthNumber = "(0?[1-9]|1[0-2])";
const monthName = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join("|")}|Sept)\\.?`;
const between = "[-/ ]?";

/** The ways to write one period. Each reads frequency, year and place in the order in which it has them. */
const forms: readonly (readonly [RegExp, (parts: string[]) => Period])[] = [
  [form(`(?:CY ?)?${year}`), ([y = ""]) => periodOf("year", Number(y))],
  [form(`${year}${between}([QH])([1-4])`), ([y = "", f, n = ""]) => part(f, y, n)],
  [form(`${year}${between}([1-4])([QH])`), ([y = "", n = "", f]) => part(f, y, n)],
  [form(`([QH])([1-4])[-/ ]${shortYear}`), ([f, n = "", y = ""]) => part(f, y, n)],
  [form(`([QH])([1-4])${year}`), ([f, n = "", y = ""]) => part(f, y, n)],
  [form(`([1-4])([QH])${between}${shortYear}`), ([n = "", f, y = ""]) => part(f, y, n)],
  [form(`${year}(?:[-/]|[- ]?M)${monthNumber}`), ([y = "", m = ""]) => monthOf(y, m)],
  [form(`${monthNumber}[-/.]${year}`), ([m = "", y = ""]) => monthOf(y, m)],
  [form(`${monthName}[-, ]{0,2}${year}`), ([name = "", y = ""]) => namedMonth(y, name)],
  [form(`${year}[- ]?${monthName}`), ([y = "", name = ""]) => namedMonth(y, name)],
];

const day = "(0?[1-9]|[12]\\d|3[01])";
/** The ways to write a day, which is not a period: ISO, day or month first, the name of a month; a time of day may follow. */
const dayForm = form(
  `(?:${[
    `${year}[-/.]${monthNumber}[-/.]${day}`,
    `${day}[-/.]${monthNumber}[-/.]${year}`,
    `${monthNumber}[-/.]${day}[-/.]${year}`,
    `${day}(?:st|nd|rd|th)?[-. ]+${monthName}[-, ]+${year}`,
    `${monthName} ${day}(?:st|nd|rd|th)?,? ${year}`,
    `${year}[- ]${monthName}[- ]${day}`,
  ].join("|")})(?:[T ]\\d.*)?`
);

function form(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, "i");
}

/** Reads a period in the ways that analysts write one; undefined for any other text. */
export function readPeriod(text: string): PeriodRequest | undefined {
  const written = tidy(text);
  const single = onePeriod(written);
  if (single) return { kind: "period", period: single };
  const [, to] = /^YTD$|^YTD[- ]?([12]\d{3})$/i.exec(written) ?? [];
  const [, of] = /^([12]\d{3})[- ]?YTD$/i.exec(written) ?? [];
  if (/^YTD/i.test(written) || of) {
    const given = to ?? of;
    if (given) return { kind: "to date", year: Number(given) };
    return written.length === 3 ? { kind: "to date" } : undefined;
  }
  const [, word] = /^latest[- ](\w+)$/i.exec(written) ?? [];
  const newest = frequencies.find((each) => each === word?.toLowerCase());
  if (newest) return { kind: "newest", frequency: newest };
  const [, fiscal] = /^FY ?'?(\d{2}|[12]\d{3})$/i.exec(written) ?? [];
  if (fiscal) return { kind: "fiscal", year: fullYear(fiscal) };
  return twelveMonths(written) ?? range(written);
}

/** True for a text that names a day. */
export function namesADay(text: string): boolean {
  return dayForm.test(tidy(text));
}

function twelveMonths(written: string): PeriodRequest | undefined {
  if (/^(TTM|LTM)$/i.test(written)) return { kind: "twelve months" };
  const [, before, after] = /^(?:(.+)[- ](?:TTM|LTM)|(?:TTM|LTM)[- ](.+))$/i.exec(written) ?? [];
  const end = onePeriod(before ?? after ?? "");
  return end && { kind: "twelve months", end };
}

function range(written: string): PeriodRequest | undefined {
  const [, from = "", to = ""] = /^(.+?)(?: to | - |\.\.)(.+)$/i.exec(written) ?? [];
  const [first, last] = [onePeriod(from.trim()), onePeriod(to.trim())];
  const period = first && last && rangeOf(first, last);
  return period && { kind: "period", period };
}

function onePeriod(written: string): Period | undefined {
  for (const [pattern, toPeriod] of forms) {
    const found = pattern.exec(written);
    if (!found) continue;
    const period = toPeriod(found.slice(1));
    return isWithinYears(period) ? period : undefined;
  }
  return undefined;
}

function part(letter: string | undefined, y: string, place: string): Period {
  const frequency = letter?.toUpperCase() === "H" ? "half" : "quarter";
  // There is no third half. The year 0 lies outside the years that are read, so the period is refused.
  const exists = frequency === "quarter" || Number(place) <= 2;
  return periodOf(frequency, exists ? fullYear(y) : 0, Number(place));
}

function monthOf(y: string, month: string): Period {
  return periodOf("month", Number(y), Number(month));
}

function namedMonth(y: string, name: string): Period {
  const wanted = name.slice(0, 3).toLowerCase();
  const place = months.findIndex((month) => month.slice(0, 3).toLowerCase() === wanted);
  return periodOf("month", Number(y), place + 1);
}

function fullYear(written: string): number {
  return Number(written.length === 2 ? `20${written}` : written);
}

/** Full-width forms, characters without width and every kind of space and dash as they are typed plainly. */
function tidy(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\p{Cf}/gu, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/[\s\p{Z}]+/gu, " ")
    .trim();
}
