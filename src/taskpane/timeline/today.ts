import type { IsoDate } from "../../model/date";

/** The reader's own day. */
export function todayOf(now = new Date()): IsoDate {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
