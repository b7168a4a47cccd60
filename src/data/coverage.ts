import type { SubjectKind } from "../model/choices";
import { parsePeriod, periodText, rangeOf, type Period } from "../model/period";
import type { Records } from "./records";
import type { CoverageRow } from "./schema";

/** The months of a row of coverage.csv; undefined where its periods have another frequency or the wrong order. */
export function monthsOf({ frequency, from, to }: CoverageRow): Period | undefined {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (!first || !last || first.firstMonth > last.firstMonth) return undefined;
  if (frequency === "range") {
    const range = rangeOf(first, last);
    return range?.frequency === "range" ? range : undefined;
  }
  if (first.frequency !== frequency || last.frequency !== frequency) return undefined;
  return { ...first, lastMonth: last.lastMonth };
}

/** What each count lists in which periods, as the rules look it up. */
export class Coverage {
  private readonly kinds: ReadonlyMap<string, SubjectKind>;
  private readonly stretches = new Map<string, { row: CoverageRow; months: Period }[]>();

  constructor({ coverage, subjects }: Pick<Records, "coverage" | "subjects">) {
    this.kinds = new Map(subjects.map(({ id, kind }) => [id, kind]));
    for (const row of coverage) {
      const months = monthsOf(row);
      if (!months) continue;
      const key = `${row.count}|${row.kind}|${row.frequency}`;
      this.stretches.set(key, [...(this.stretches.get(key) ?? []), { row, months }]);
    }
  }

  /** The kind of a subject. Coverage counts brands, and groups that a source prints as one, as brands. */
  kindOf(subject: string): SubjectKind {
    return this.kinds.get(subject) ?? "brand";
  }

  /** The stretch that holds a period of a count and kind. A range is held only by a stretch of exactly its months. */
  stretchOf(count: string, kind: SubjectKind, period: Period): CoverageRow | undefined {
    const stretches = this.stretches.get(`${count}|${kind}|${period.frequency}`);
    return stretches?.find(({ months }) =>
      period.frequency === "range"
        ? periodText(months) === periodText(period)
        : months.firstMonth <= period.firstMonth && months.lastMonth >= period.lastMonth
    )?.row;
  }

  /** True where a count lists a subject in a period, whether it has a figure there or none. */
  lists(count: string, subject: string, period: Period): boolean {
    const stretch = this.stretchOf(count, this.kindOf(subject), period);
    if (!stretch) return false;
    const { lists, without = [] } = stretch;
    return lists === "all" ? !without.includes(subject) : lists.includes(subject);
  }

  /** True where a count lists all subjects of that subject's kind in a period. */
  listsAll(count: string, subject: string, period: Period): boolean {
    return this.stretchOf(count, this.kindOf(subject), period)?.lists === "all";
  }
}
