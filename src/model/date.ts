/** ISO text at the precision that is known: "2025", "2025-08" or "2025-08-31". */
export type IsoDate = string;

const shape = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** True for a year, month or day that exists: "2025-02-29" does not. */
export function isIsoDate(text: string): boolean {
  const parts = shape.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2] ?? 1), Number(parts[3] ?? 1)];
  if (year < 1000 || year > 2999 || month < 1 || month > 12) return false;
  return day >= 1 && day <= daysIn(year, month);
}

/** First day of a date of any precision, as "YYYY-MM-DD". */
export function firstDay(date: IsoDate): IsoDate {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day of a date of any precision, as "YYYY-MM-DD". */
export function lastDay(date: IsoDate): IsoDate {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  return `${date}-${daysIn(Number(date.slice(0, 4)), Number(date.slice(5, 7)))}`;
}

/** The day of an Excel date number (1900 system, 1 is 1 January 1900); its time of day is dropped. */
export function dayOfSerial(serial: number): IsoDate {
  const dayBeforeTheFirst = Date.UTC(1899, 11, 30);
  return new Date(dayBeforeTheFirst + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** The day that the reader's own clock shows at a moment, as "YYYY-MM-DD". */
export function dayOf(moment: Date): IsoDate {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part, place) => String(part).padStart(place ? 2 : 4, "0")).join("-");
}

/** A date as a reader says it: "August 2024", "31 August 2025", "2023". */
export function spoken(date: IsoDate): string {
  const [year, month, day] = date.split("-");
  if (!month) return date;
  const name = months[Number(month) - 1];
  return day ? `${Number(day)} ${name} ${year}` : `${name} ${year}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** ISO text, or "undated" for a date that is not known. */
export function isoOrUndated(date: IsoDate | undefined): string {
  return date ?? "undated";
}
