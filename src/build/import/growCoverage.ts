import { Coverage, monthsOf } from "../../data/coverage";
import { marketOf } from "../../data/members";
import type { Records } from "../../data/records";
import type { CoverageRow } from "../../data/schema";
import type { SubjectKind } from "../../model/choices";
import { comparePeriods, parsePeriod, periodAt, periodText, type Period } from "../../model/period";
import type { Incoming } from "./incoming";
import type { Tables } from "./tables";

const file = "coverage.csv";

/** What a file lists of one kind in one period. */
interface Listed {
  readonly kind: SubjectKind;
  readonly period: Period;
  readonly subjects: readonly string[];
}

/**
 * Makes the stretches of a count reach as far as a file. A stretch grows if the file lists the same as the
 * stretch, otherwise a new one begins. Returns what a person has to decide: figures in a period whose stretch
 * does not list their subject.
 */
export function growCoverage(incoming: Incoming, records: Records, tables: Tables): string[] {
  const { count } = incoming;
  const coverage = new Coverage(records);
  const stretches = records.coverage
    .filter((row) => row.count === count)
    .map((row) => ({ ...row }));
  return listedBy(incoming, coverage).flatMap(({ kind, period, subjects }) => {
    const text = periodText(period);
    if (coverage.stretchOf(count, kind, period)) {
      return subjects
        .filter((id) => !coverage.lists(count, id, period))
        .map(
          (id) =>
            `In ${text} ${file} has a stretch of ${count} that does not list ${id}: add ${id} to its list, or divide the stretch there.`
        );
    }
    const before = stretches.find((row) => row.kind === kind && isJustBefore(row, period));
    if (before && isSameList(before, subjects, incoming, records)) {
      const { from, frequency } = before;
      tables.change(file, { count, kind, frequency, from }, "to", text);
      before.to = text;
    } else {
      const row = stretchFor({ kind, period, subjects }, incoming, records);
      tables.add(file, {
        ...row,
        lists: row.lists === "all" ? "all" : row.lists.join("|"),
        without: row.without?.join("|") ?? "",
      });
      stretches.push(row);
    }
    return [];
  });
}

/** What the file lists, by kind and period, the earliest period first. */
function listedBy({ figures }: Incoming, coverage: Coverage): Listed[] {
  const listed = new Map<string, { kind: SubjectKind; period: Period; subjects: string[] }>();
  for (const { subject, period: text } of figures) {
    const [kind, period] = [coverage.kindOf(subject), parsePeriod(text)];
    if (!period) continue;
    const known = listed.get(`${kind}|${text}`) ?? { kind, period, subjects: [] };
    known.subjects.push(subject);
    listed.set(`${kind}|${text}`, known);
  }
  return [...listed.values()].sort((one, other) => comparePeriods(one.period, other.period));
}

/** True for a stretch that ends where a period begins. */
function isJustBefore(stretch: CoverageRow, period: Period): boolean {
  const months = monthsOf(stretch);
  return (
    stretch.frequency === period.frequency &&
    period.frequency !== "range" &&
    months?.lastMonth === period.firstMonth - 1
  );
}

/** True if a file lists the same as a stretch: all of its list, and all that had a figure when the stretch ended. */
function isSameList(
  { lists, without = [], to }: CoverageRow,
  subjects: readonly string[],
  { count, isWhole, figures }: Incoming,
  records: Records
): boolean {
  const isListed = (id: string): boolean =>
    lists === "all" ? !without.includes(id) : lists.includes(id);
  if (!subjects.every(isListed)) return false;
  if (isWhole) return true;
  const last = [...records.figures, ...figures.map((figure) => ({ ...figure, count }))].filter(
    (row) => row.count === count && row.period === to && isListed(row.subject)
  );
  const kinds = new Coverage(records);
  const [kind] = subjects.map((id) => kinds.kindOf(id));
  return last.every(({ subject }) => kinds.kindOf(subject) !== kind || subjects.includes(subject));
}

/** A stretch of one period. It lists all if the count has no more, or if its marques add up to the market. */
function stretchFor(
  { kind, period, subjects }: Listed,
  incoming: Incoming,
  records: Records
): CoverageRow {
  const { count, figures, isWhole } = incoming;
  const text = periodText(period);
  const isRange = period.frequency === "range";
  const end = (month: number): string =>
    isRange ? periodText(periodAt(period.step, month)) : text;
  const row = {
    count,
    kind,
    frequency: period.frequency,
    from: end(period.firstMonth),
    to: end(period.lastMonth),
  };
  if (isWhole || kind === "market") return { ...row, lists: "all" };
  const inPeriod = figures.filter((figure) => figure.period === text);
  const market = inPeriod.find(({ subject }) => subject === marketOf(records))?.value;
  const printed = new Set(records.groups.map(({ name }) => name));
  const sum = inPeriod.reduce(
    (all, { subject, value }) =>
      subjects.includes(subject) && !printed.has(subject) ? all + value : all,
    0
  );
  if (kind !== "brand" || sum !== market) return { ...row, lists: [...subjects].sort() };
  const coverage = new Coverage(records);
  const others = new Set(
    records.figures.flatMap(({ count: of, subject }) =>
      of === count && coverage.kindOf(subject) === kind && !subjects.includes(subject)
        ? [subject]
        : []
    )
  );
  return { ...row, lists: "all", ...(others.size ? { without: [...others].sort() } : {}) };
}
