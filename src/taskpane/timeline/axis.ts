import { firstDay, lastDay, type IsoDate } from "../../model/date";

/** A month as the number of months since the beginning of year 0. */
export type Month = number;

export interface YearBand {
  readonly year: string;
  /** Left and right edge in pixels. */
  readonly from: number;
  readonly to: number;
}

/** Time from left to right, in pixels. Quiet months are drawn narrower, so that the busy ones can be read. */
export interface Axis {
  readonly width: number;
  readonly first: Month;
  readonly last: Month;
  readonly years: readonly YearBand[];
  /** Where a day stands. */
  x(day: IsoDate): number;
  /** Where a month begins; the one after the last is the right edge. */
  startOf(month: Month): number;
  /** The month at a place; beyond an edge the nearest. */
  monthAt(x: number): Month;
}

/** How much each event adds to the width of its month, in widths of a month without events. */
const widening = 16;

/** What the axis gives room to: the month of an event and the lane it stands in. */
export interface Busy {
  readonly date: IsoDate;
  readonly lane: string;
}

/** An axis of whole years that holds every event, and each of the days. */
export function axisOf(events: readonly Busy[], days: readonly IsoDate[], width: number): Axis {
  const years = [...events.map(({ date }) => date), ...days].map((day) => Number(day.slice(0, 4)));
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)];
  const first = firstYear * 12;
  const months = (lastYear - firstYear + 1) * 12;
  const weights = weigh(events, first, months);
  const unit = width / weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [0];
  for (const weight of weights) edges.push((edges[edges.length - 1] ?? 0) + weight * unit);
  const edge = (at: number): number => edges[Math.min(months, Math.max(0, at))] ?? width;
  const startOf = (month: Month): number => edge(month - first);
  return {
    width,
    first,
    last: first + months - 1,
    years: Array.from({ length: months / 12 }, (_, at) => ({
      year: String(firstYear + at),
      from: edge(at * 12),
      to: edge(at * 12 + 12),
    })),
    x(day) {
      const month = monthOf(day);
      const share = (Number(day.slice(8, 10)) - 1) / 31;
      return startOf(month) + (startOf(month + 1) - startOf(month)) * share;
    },
    startOf,
    monthAt(x) {
      let [low, high] = [0, months - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (edge(middle) <= x) low = middle;
        else high = middle - 1;
      }
      return first + low;
    },
  };
}

/** A month is as wide as its busiest lane asks for, since lanes stand one above the other. */
function weigh(events: readonly Busy[], first: Month, months: number): number[] {
  const counts = new Map<string, number>();
  const busiest = Array.from({ length: months }, () => 0);
  for (const { date, lane } of events) {
    const at = monthOf(firstDay(date)) - first;
    const count = (counts.get(`${at}|${lane}`) ?? 0) + 1;
    counts.set(`${at}|${lane}`, count);
    busiest[at] = Math.max(busiest[at] ?? 0, count);
  }
  return busiest.map((count) => 1 + count * widening);
}

/** The day in the middle of a date of any precision, where its mark stands. */
export function middleOf(date: IsoDate): IsoDate {
  if (date.length > 7) return date;
  return date.length === 4 ? `${date}-07-01` : `${date}-15`;
}

/** The month of a date; for a year, its first month. */
export function monthOf(date: IsoDate): Month {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7) || 1) - 1;
}

/** "2024-03" for a month. */
export function monthText(month: Month): IsoDate {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** Whether a span of days and a stretch of months share a day. */
export function overlaps(
  [starts, ends]: readonly [IsoDate, IsoDate],
  { from, to }: { readonly from: Month; readonly to: Month }
): boolean {
  return lastDay(ends) >= firstDay(monthText(from)) && firstDay(starts) <= lastDay(monthText(to));
}
