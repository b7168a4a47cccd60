import { firstDay, lastDay, type IsoDate } from "./date";

/** Something that happened on a date, or lasted until another one. */
interface Dated {
  readonly date: IsoDate;
  readonly until?: IsoDate;
}

/** First and last day of an event. */
export function spanOf({ date, until }: Dated): readonly [IsoDate, IsoDate] {
  return [firstDay(date), lastDay(until ?? date)];
}

/** Orders events by date, then by id. Compared as text, a year comes before its months and a month before its days. */
export function oldestFirst(one: Dated & { id: string }, other: Dated & { id: string }): number {
  return `${one.date} ${one.id}` < `${other.date} ${other.id}` ? -1 : 1;
}
