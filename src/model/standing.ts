import { lastDay } from "./date";
import { statuses, type Status } from "./status";

/** The facts that decide which of several figures is the latest. */
export interface Standing {
  readonly status: Status;
  readonly published?: string;
  readonly rival?: true;
}

/** Orders the rows of one question: rivals last, then the firmer status, then the later publication. */
export function byStanding(one: Standing, other: Standing): number {
  return (
    Number(!other.rival) - Number(!one.rival) ||
    statuses.indexOf(one.status) - statuses.indexOf(other.status) ||
    byPublication(one, other)
  );
}

/** Newest publication first; no date counts as earliest. */
export function byPublication(one: Standing, other: Standing): number {
  const [date, otherDate] = [dayOf(one), dayOf(other)];
  return Number(date < otherDate) - Number(date > otherDate);
}

function dayOf({ published }: Standing): string {
  return published ? lastDay(published) : "";
}
