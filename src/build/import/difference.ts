import { Coverage } from "../../data/coverage";
import { LatestFigures } from "../../data/latest";
import type { Records } from "../../data/records";
import type { SubjectKind } from "../../model/choices";
import { parsePeriod } from "../../model/period";
import type { Incoming, IncomingFigure } from "./incoming";

/** An incoming figure with the one on record. */
export interface Change extends IncomingFigure {
  readonly before: number;
}

/** What a file says that the record does not. */
export interface Difference {
  readonly added: readonly IncomingFigure[];
  /** Those of them for a period that the record already has for their kind. */
  readonly late: readonly IncomingFigure[];
  readonly changed: readonly Change[];
  /** Figures on record that a whole file no longer has, in periods that it still has. */
  readonly gone: readonly IncomingFigure[];
  readonly newPeriods: readonly string[];
  /** Periods on record that a whole file no longer has. */
  readonly gonePeriods: readonly string[];
}

export function differenceOf({ count, figures, isWhole }: Incoming, records: Records): Difference {
  const latest = new LatestFigures(records);
  const coverage = new Coverage(records);
  const printed = kindsWithZeros(records, count, coverage);
  const added: IncomingFigure[] = [];
  const changed: Change[] = [];
  for (const figure of figures) {
    const before = latest.registered(count, figure.subject, figure.period)?.row.value;
    if (before === figure.value) continue;
    if (before !== undefined) changed.push({ ...figure, before });
    else if (figure.value > 0 || printed.has(coverage.kindOf(figure.subject))) added.push(figure);
  }
  const periods = new Set(figures.map(({ period }) => period));
  const frequencies = new Set([...periods].map((period) => parsePeriod(period)?.frequency));
  const own = latest
    .all()
    .filter(({ row, months }) => row.count === count && frequencies.has(months.frequency))
    .map(({ row }) => row);
  const given = new Set(figures.map(({ subject, period }) => `${subject}|${period}`));
  const kindIn = ({ subject, period }: Pick<IncomingFigure, "subject" | "period">): string =>
    `${coverage.kindOf(subject)}|${period}`;
  const onRecord = new Set(own.map(kindIn));
  const isNew = (figure: IncomingFigure): boolean => !onRecord.has(kindIn(figure));
  const gonePeriods = own.map(({ period }) => period).filter((period) => !periods.has(period));
  return {
    added,
    changed,
    late: added.filter((figure) => !isNew(figure)),
    gone: isWhole
      ? own.filter(
          ({ subject, period }) => periods.has(period) && !given.has(`${subject}|${period}`)
        )
      : [],
    newPeriods: [...new Set(figures.filter(isNew).map(({ period }) => period))].sort(),
    gonePeriods: isWhole ? [...new Set(gonePeriods)].sort() : [],
  };
}

/** The kinds for which a count prints zeros. */
function kindsWithZeros({ figures }: Records, count: string, coverage: Coverage): Set<SubjectKind> {
  return new Set(
    figures.flatMap((row) =>
      row.count === count && row.value === 0 ? [coverage.kindOf(row.subject)] : []
    )
  );
}
