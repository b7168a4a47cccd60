import { fail, isFailure, type Failure } from "../../model/failure";
import { longestName } from "../../model/name";
import { plainValue, type PlainValue } from "./plainValue";

/** True for what hosts pass for an empty cell or an argument that was left out. */
export function isEmpty(value: PlainValue): boolean {
  return value === undefined || value === 0 || (typeof value === "string" && value.trim() === "");
}

/** Reads a text without the spaces around it; a number or a truth value counts as its text. */
export function readText(raw: unknown, argument: string): string | undefined | Failure {
  const value = plainValue(raw, argument);
  if (isFailure(value)) return value;
  if (isEmpty(value)) return undefined;
  if (typeof value === "boolean") return String(value).toUpperCase();
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (typeof value !== "string")
    return notOne(value, argument, "must be a text; put it in quotation marks");
  return value.length > longestName ? tooLong(value, argument) : value.trim();
}

export function tooLong(value: string, argument: string): Failure {
  return fail(
    "unreadableText",
    `${argument} has ${value.length} characters; at most ${longestName} can be read.`
  );
}

/** The failure of several values where one is wanted; for a single value that cannot be read, `wanted` ends the sentence. */
export function notOne(value: PlainValue, argument: string, wanted: string): Failure {
  return Array.isArray(value)
    ? fail("notOneValue", `${argument} holds several values; give one cell or one value.`)
    : fail("unreadableText", `${argument} ${wanted}.`);
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    return value.length > 40 ? `"${value.slice(0, 37)}..."` : `"${value}"`;
  }
  return typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "not a single value";
}
