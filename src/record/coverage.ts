import type { CoverageRow } from "../data/schema";
import type { SubjectKind } from "../model/choices";
import { parsePeriod, type Frequency, type Period } from "../model/period";

/** A stretch of periods in which a count lists subjects of a kind, all of them or some. */
export interface Stretch {
  readonly count: string;
  readonly kind: SubjectKind;
  readonly frequency: Frequency | "range";
  readonly firstMonth: number;
  readonly lastMonth: number;
  /** Ids, or "all": every subject that the count has figures of, apart from those in `without`. */
  readonly lists: ReadonlySet<string> | "all";
  readonly without: ReadonlySet<string>;
  readonly note?: string;
}

export interface Coverage {
  /** The stretch that a period lies in. A range lies only in a stretch of exactly its months. */
  at(count: string, kind: SubjectKind, period: Period): Stretch | undefined;
  /** The stretches of a count and kind, the earliest first. */
  of(count: string, kind: SubjectKind, frequency: Frequency): readonly Stretch[];
}

export function coverageOf(rows: readonly CoverageRow[]): Coverage {
  const stretches = new Map<string, Stretch[]>();
  for (const row of rows) {
    const [from, to] = [parsePeriod(row.from), parsePeriod(row.to)];
    if (!from || !to) throw new Error(`${row.from} to ${row.to} is no stretch of periods.`);
    const key = keyOf(row.count, row.kind, row.frequency);
    const known = stretches.get(key) ?? [];
    stretches.set(key, known);
    known.push({
      count: row.count,
      kind: row.kind,
      frequency: row.frequency,
      firstMonth: from.firstMonth,
      lastMonth: to.lastMonth,
      lists: row.lists === "all" ? "all" : new Set(row.lists),
      without: new Set(row.without),
      note: row.note,
    });
  }
  for (const known of stretches.values()) known.sort((a, b) => a.firstMonth - b.firstMonth);
  const of = (count: string, kind: SubjectKind, frequency: Frequency | "range"): Stretch[] =>
    stretches.get(keyOf(count, kind, frequency)) ?? [];
  return {
    of,
    at(count, kind, { frequency, firstMonth, lastMonth }) {
      return of(count, kind, frequency).find((stretch) =>
        frequency === "range"
          ? stretch.firstMonth === firstMonth && stretch.lastMonth === lastMonth
          : stretch.firstMonth <= firstMonth && stretch.lastMonth >= lastMonth
      );
    },
  };
}

function keyOf(count: string, kind: string, frequency: string): string {
  return `${count}|${kind}|${frequency}`;
}
