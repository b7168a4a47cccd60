import type { CellValue } from "../../model/answer";
import { fail, isFailure, type Failure } from "../../model/failure";
import { longestName } from "../../model/name";
import { plainValue, type PlainValue } from "./plainValue";
import { isEmpty, notOne, shown, tooLong } from "./text";

/** Reads a share from 0 to 1, or a text in per cent. Here 0 means 0; for other arguments it means an empty cell. */
export function readShare(raw: unknown, argument: string): number | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (value !== 0 && isEmpty(value)) return undefined;
  const percent = typeof value === "string" ? /^(.*)%\s*$/.exec(value)?.[1] : undefined;
  const number = percent === undefined ? asNumber(value) : asNumber(percent) / 100;
  if (number >= 0 && number <= 1) return number;
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadableNumber",
    `${argument} is ${shown(value)}; give a share from 0 to 1, such as 0.5 or 50%.`
  );
}

/** Reads a whole number from 1. */
export function readNumber(raw: unknown, argument: string): number | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  const number = asNumber(value);
  if (Number.isInteger(number) && number >= 1) return number;
  if (Array.isArray(value)) return notOne(value, argument, "");
  return fail(
    "unreadableNumber",
    `${argument} is ${shown(value)}; give a whole number from 1, such as 10.`
  );
}

/** Reads what a cell of a table shows where there is no answer: a number, or a text exactly as it is. */
export function readMissing(raw: unknown, argument: string): CellValue | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "string") {
    return value.length <= longestName ? value : tooLong(value, argument);
  }
  return notOne(value, argument, `is ${shown(value)}; give a text or a number`);
}

function asNumber(value: PlainValue): number {
  const number = typeof value === "string" && /^\s*[\d.]+\s*$/.test(value) ? Number(value) : value;
  return typeof number === "number" ? number : NaN;
}
