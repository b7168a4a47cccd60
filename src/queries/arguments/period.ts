import { fail, isFailure, type Failure } from "../../model/failure";
import { periodOf } from "../../model/period";
import { namesADay, readPeriod, type PeriodRequest } from "../../model/periodForms";
import { longestName } from "../../model/name";
import { plainValue, type PlainValue } from "./plainValue";
import { isEmpty, notOne, shown } from "./text";

/** The smallest number that is taken for an Excel date: 18 May 1927. */
export const firstSerial = 10_000;

/** Reads a period in the ways that analysts write one. A date is refused: it may mean its year, quarter or month. */
export function readPeriodArgument(
  raw: unknown,
  argument: string
): PeriodRequest | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  if (typeof value === "number" && isYear(value)) {
    return { kind: "period", period: periodOf("year", value) };
  }
  if (isDate(value)) {
    return fail(
      "dateForPeriod",
      'A date may mean a year, a quarter or a month: write YEAR(A1), or UKAUTO.PERIOD(A1,"month").'
    );
  }
  const request = periodIn(value);
  if (request) return request;
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadablePeriod",
    `${argument} is ${shown(value)}; give a period such as 2025, "2025-Q3", "2025-08", "2026-H1", "2026-YTD" or "TTM".`
  );
}

/** What a text asks for as a period; undefined for any other value. */
export function periodIn(value: PlainValue): PeriodRequest | undefined {
  return isShortText(value) ? readPeriod(value) : undefined;
}

/** A text that is short enough to be read. */
function isShortText(value: PlainValue): value is string {
  return typeof value === "string" && value.length <= longestName;
}

function isDate(value: PlainValue): boolean {
  return typeof value === "number"
    ? value >= firstSerial && Number.isFinite(value)
    : isShortText(value) && namesADay(value);
}

/** Reads a year alone, as a number or a text. */
export function readYear(raw: unknown, argument: string): number | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  if (typeof value === "number" && isYear(value)) return value;
  const written = typeof value === "string" ? value.normalize("NFKC").trim() : "";
  if (/^[12]\d{3}$/.test(written)) return Number(written);
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadableYear",
    `${argument} is ${shown(value)}; give a year from 1000 to 2999, such as 2035${isDate(value) ? "; of a date, YEAR(A1)" : ""}.`
  );
}

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1000 && value <= 2999;
}
