import type { Cited } from "../model/citation";
import { partsOf, type Period } from "../model/period";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { byName, type Subject } from "../record/subjects";

export interface Ranked {
  readonly rank: number;
  readonly subject: Subject;
  readonly value: number;
  readonly sources: readonly Cited[];
}

/** True where a count lists all its brands in a period, or in every month or quarter of it. */
export function listsItsBrands(record: MarketRecord, period: Period, count: string): boolean {
  const all = (each: Period): boolean => record.coverage.at(count, "brand", each)?.lists === "all";
  return (
    all(period) ||
    (["month", "quarter"] as const).some((frequency) => partsOf(period, frequency)?.every(all))
  );
}

/** The brands that a count lists by name in a period, the most registrations first. Ties are alphabetical and share the better place. */
export function ranking(record: MarketRecord, period: Period, count: string): Ranked[] {
  if (!listsItsBrands(record, period, count)) return [];
  const sold = record.subjects.flatMap((subject) => {
    if (subject.kind !== "brand") return [];
    const figure = figureFor(record, {
      metric: "registrations",
      subject,
      count,
      period,
    });
    return figure ? [{ subject, value: figure.value, sources: figure.sources }] : [];
  });
  sold.sort((one, other) => other.value - one.value || byName(one.subject, other.subject));
  let rank = 0;
  return sold.map((each, place) => {
    if (each.value !== sold[place - 1]?.value) rank = place + 1;
    return { rank, ...each };
  });
}
