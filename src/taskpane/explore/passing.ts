import { periodText, type Period } from "../../model/period";
import type { Line, Series } from "./series";

/** The period from which one of two lines has been ahead of the other ever since. */
export interface Passing {
  readonly ahead: Line;
  readonly behind: Line;
  readonly since: Period;
}

/** Undefined unless there are two lines, and the one that is ahead now was not always. */
export function passingOf({
  lines,
  periods,
}: Pick<Series, "lines" | "periods">): Passing | undefined {
  const [one, other, ...more] = lines;
  if (!one || !other || more.length || other.beside || one.measure.unit === "rank")
    return undefined;
  const leads = periods.flatMap((period) => {
    const [first, second] = [one, other].map(({ figures }) => figures.get(periodText(period)));
    return first && second ? [{ period, lead: Math.sign(first.value - second.value) }] : [];
  });
  const now = leads[leads.length - 1]?.lead;
  const before = leads.map(({ lead }) => lead === now).lastIndexOf(false);
  const since = leads[before + 1]?.period;
  if (!now || before < 0 || !since) return undefined;
  return now > 0 ? { ahead: one, behind: other, since } : { ahead: other, behind: one, since };
}
