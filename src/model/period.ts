import { lastDay, type IsoDate } from "./date";

/** Lengths that a calendar year is divided into, the longest first. */
export const frequencies = ["year", "half", "quarter", "month"] as const;
export type Frequency = (typeof frequencies)[number];

/** How many months a period of a frequency has. */
export const monthsIn: Readonly<Record<Frequency, number>> = {
  year: 12,
  half: 6,
  quarter: 3,
  month: 1,
};

/**
 * A stretch of whole months: a year, half, quarter or month of the calendar, or a range of months or
 * quarters. Months are counted from January of the year 0, so that the next month is the next number.
 */
export interface Period {
  readonly frequency: Frequency | "range";
  /** What a range counts in; of any other period its own frequency. */
  readonly step: Frequency;
  readonly firstMonth: number;
  readonly lastMonth: number;
}

const firstYear = 1000;
const lastYear = 2999;
const one = "([12]\\d{3})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?";
const canonical = new RegExp(`^${one}$`);
const canonicalRange = new RegExp(`^(\\S+) to (\\S+)$`);

/** A period as the record writes it: "2025", "2025-H1", "2025-Q3", "2025-08", "2026-01 to 2026-09"; undefined for any other text. */
export function parsePeriod(text: string): Period | undefined {
  const range = canonicalRange.exec(text);
  if (!range) return parseOne(text);
  const [from, to] = [parseOne(range[1] ?? ""), parseOne(range[2] ?? "")];
  if (!from || !to) return undefined;
  const whole = rangeOf(from, to);
  // A range that is one calendar year is written as that year.
  return whole && periodText(whole) === text ? whole : undefined;
}

function parseOne(text: string): Period | undefined {
  const [, year, half, quarter, month] = canonical.exec(text) ?? [];
  if (!year) return undefined;
  if (half) return periodOf("half", Number(year), Number(half));
  if (quarter) return periodOf("quarter", Number(year), Number(quarter));
  if (month) return periodOf("month", Number(year), Number(month));
  return periodOf("year", Number(year));
}

/** The period of a frequency, counted from 1 within its year: ("quarter", 2025, 3) is 2025-Q3. */
export function periodOf(frequency: Frequency, year: number, place = 1): Period {
  return periodAt(frequency, year * 12 + (place - 1) * monthsIn[frequency]);
}

/** The period of a frequency that a month lies in. */
export function periodAt(frequency: Frequency, month: number): Period {
  const length = monthsIn[frequency];
  const firstMonth = Math.floor(month / length) * length;
  return { frequency, step: frequency, firstMonth, lastMonth: firstMonth + length - 1 };
}

/** The period of a frequency that a day falls into. */
export function periodOfDay(frequency: Frequency, day: IsoDate): Period {
  return periodAt(frequency, Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
}

/**
 * From one month or quarter to another, both included. From a period to itself is that period, and twelve months
 * that are a calendar year are that year. Undefined where the two differ in frequency or are in the wrong order.
 */
export function rangeOf(from: Period, to: Period): Period | undefined {
  if (from.frequency !== to.frequency || from.firstMonth > to.firstMonth) return undefined;
  if (from.frequency !== "month" && from.frequency !== "quarter") return undefined;
  return stretchOf(from.frequency, from.firstMonth, to.lastMonth);
}

/** The months from a first to a last one as a period counted in months or quarters. */
export function stretchOf(
  step: "month" | "quarter",
  firstMonth: number,
  lastMonth: number
): Period {
  const length = lastMonth - firstMonth + 1;
  if (length === monthsIn[step]) return periodAt(step, firstMonth);
  if (length === 12 && firstMonth % 12 === 0) return periodAt("year", firstMonth);
  return { frequency: "range", step, firstMonth, lastMonth };
}

/** As the record and every message write it: the inverse of parsePeriod. */
export function periodText(period: Period): string {
  const { frequency, step, firstMonth, lastMonth } = period;
  if (frequency === "range") {
    return `${periodText(periodAt(step, firstMonth))} to ${periodText(periodAt(step, lastMonth))}`;
  }
  const year = String(Math.floor(firstMonth / 12)).padStart(4, "0");
  const place = (firstMonth % 12) / monthsIn[frequency] + 1;
  switch (frequency) {
    case "year":
      return year;
    case "half":
      return `${year}-H${place}`;
    case "quarter":
      return `${year}-Q${place}`;
    case "month":
      return `${year}-${String(place).padStart(2, "0")}`;
  }
}

/** Orders periods: the earlier start first, then the shorter one; a calendar period before a range of the same months. */
export function comparePeriods(a: Period, b: Period): number {
  return (
    a.firstMonth - b.firstMonth ||
    a.lastMonth - b.lastMonth ||
    Number(a.frequency === "range") - Number(b.frequency === "range") ||
    monthsIn[a.step] - monthsIn[b.step]
  );
}

/** How many months a period has. */
export function lengthOf({ firstMonth, lastMonth }: Period): number {
  return lastMonth - firstMonth + 1;
}

/** True for a period within the years 1000 to 2999. */
export function isWithinYears({ firstMonth, lastMonth }: Period): boolean {
  return firstMonth >= firstYear * 12 && lastMonth < (lastYear + 1) * 12;
}

/** The same period of the year before: 2025-Q1 for 2026-Q1, "2025-01 to 2025-06" for "2026-01 to 2026-06". */
export function yearBefore(period: Period): Period {
  return yearsLater(period, -1);
}

/** The same months some years later, or earlier for a negative number. */
export function yearsLater(period: Period, years: number): Period {
  const { firstMonth, lastMonth } = period;
  return { ...period, firstMonth: firstMonth + years * 12, lastMonth: lastMonth + years * 12 };
}

/** The periods of a shorter frequency that make up a period, in order; undefined where they do not divide it exactly. */
export function partsOf(period: Period, frequency: Frequency): Period[] | undefined {
  const { firstMonth, lastMonth } = period;
  const length = monthsIn[frequency];
  const fits = firstMonth % length === 0 && (lastMonth + 1) % length === 0;
  if (!fits || length >= lengthOf(period)) return undefined;
  return Array.from({ length: lengthOf(period) / length }, (_, place) =>
    periodAt(frequency, firstMonth + place * length)
  );
}

/** True where a period lies wholly within another. */
export function liesIn(inner: Period, outer: Period): boolean {
  return inner.firstMonth >= outer.firstMonth && inner.lastMonth <= outer.lastMonth;
}

/** The year that a period ends in. */
export function yearOf({ lastMonth }: Period): number {
  return Math.floor(lastMonth / 12);
}

/** The first day of a period, as "YYYY-MM-DD". */
export function firstDayOf({ firstMonth }: Period): IsoDate {
  return `${periodText(periodAt("month", firstMonth))}-01`;
}

/** The last day of a period, as "YYYY-MM-DD". */
export function lastDayOf({ lastMonth }: Period): IsoDate {
  return lastDay(periodText(periodAt("month", lastMonth)));
}
