import * as z from "zod/mini";
import { isIsoDate } from "../model/date";
import { parsePeriod } from "../model/period";
import { isPlainText } from "./plainText";

export const text = z
  .string()
  .check(z.minLength(1), z.maxLength(2000), z.refine(isPlainText, "holds an invisible character"));
export const id = z.string().check(z.regex(/^[A-Za-z0-9][\w .,&()-]{0,79}$/));
export const ids = z.array(id).check(z.maxLength(40));
export const date = z.string().check(z.refine(isIsoDate, "is not a date that exists"));
// A URL parser drops control characters, so the text is checked as well.
export const url = text.check(z.refine(isWebAddress, "is not an http or https address"));
export const period = z
  .string()
  .check(
    z.refine(
      isPeriod,
      "is not a period such as 2025, 2025-H1, 2025-Q3, 2025-08 or 2026-01 to 2026-09"
    )
  );
export const count = z.string().check(z.regex(/^[A-Za-z][A-Za-z ]{0,39}$/));
export const country = z.string().check(z.regex(/^[A-Z]{2}( and [A-Z]{2})*$/));

function isPeriod(written: string): boolean {
  return parsePeriod(written) !== undefined;
}

export function isWebAddress(address: string): boolean {
  try {
    const { protocol, username, password } = new URL(address);
    // "https://gov.uk@example.com" leads to example.com.
    return ["http:", "https:"].includes(protocol) && !username && !password;
  } catch {
    return false;
  }
}
