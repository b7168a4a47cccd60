import { dayOfSerial, isIsoDate, months, type IsoDate } from "../../model/date";
import { fail, isFailure, type Failure } from "../../model/failure";
import type { PeriodRequest } from "../../model/periodForms";
import { firstSerial, isYear, periodIn } from "./period";
import { plainValue, type PlainValue } from "./plainValue";
import { isEmpty, notOne, shown } from "./text";

/** 31 December 9999. */
const lastSerial = 2_958_465;

/** What a date argument names. Which day stands for it is the query's to say. */
export type DateRequest = PeriodRequest | { readonly kind: "date"; readonly date: IsoDate };

/** Reads a date of any precision, a period or an Excel date number. */
export function readDate(raw: unknown, argument: string): DateRequest | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  const iso = isoOf(value);
  if (iso !== undefined) return { kind: "date", date: iso };
  const request = periodIn(value);
  if (request) return request;
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadableDate",
    `${argument} is ${shown(value)}; give a date such as 2025, "2025-Q3", "2025-08" or "2025-08-31", or a date cell.`
  );
}

/** Reads a single day: an Excel date, its ISO text, or a text with the name of its month. */
export function readDay(raw: unknown, argument: string): IsoDate | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  const iso = isoOf(value);
  if (iso?.length === 10) return iso;
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadableDate",
    `${argument} is ${shown(value)}; give a date cell, DATE(2025,8,31) or "2025-08-31".`
  );
}

function isoOf(value: PlainValue): IsoDate | undefined {
  if (typeof value === "number") {
    if (isYear(value)) return String(value);
    return value >= firstSerial && value < lastSerial + 1 ? dayOfSerial(value) : undefined;
  }
  const written = typeof value === "string" ? value.trim() : "";
  return isIsoDate(written) ? written : namedDay(written);
}

/** "31 August 2025" or "August 31, 2025": with the month in letters, day and month cannot be confused. */
function namedDay(written: string): IsoDate | undefined {
  const [, first, between, year] =
    /^(\d{1,2}|[a-z]{3,9})\.?[- ]+(\d{1,2}|[a-z]{3,9})\.?,?[- ]+(\d{4})$/i.exec(written) ?? [];
  const [day = "", name = ""] = /\d/.test(first ?? "") ? [first, between] : [between, first];
  const month = months.findIndex(
    (each) => name.length >= 3 && each.toLowerCase().startsWith(name.toLowerCase())
  );
  const iso = `${year}-${String(month + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : undefined;
}
