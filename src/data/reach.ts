import { choices, subjectKinds, type Count, type SubjectKind } from "../model/choices";
import { spoken, type IsoDate } from "../model/date";
import { frequencies, periodAt, periodText } from "../model/period";
import { monthsOf } from "./coverage";
import type { Dataset } from "./schema";

/** How far the figures of a count go for one kind of subject. */
export interface Reach {
  readonly count: Count;
  readonly kind: SubjectKind;
  /** The last month, such as "2026-09". */
  readonly to: IsoDate;
}

/** How far each count goes for each kind that it lists, at its finest frequency and without a gap. */
export function reachOf({ coverage }: Pick<Dataset, "coverage">): Reach[] {
  return choices.source.flatMap((count) =>
    subjectKinds.flatMap((kind) => {
      const own = coverage.filter((row) => row.count === count && row.kind === kind);
      const finest = [...frequencies]
        .reverse()
        .find((frequency) => own.some((row) => row.frequency === frequency));
      const run = longestRun(own.filter(({ frequency }) => frequency === finest).flatMap(toMonths));
      return run ? [{ count, kind, to: periodText(periodAt("month", run.lastMonth)) }] : [];
    })
  );
}

/** The same in a line: "SMMT to September 2026, marques to June 2026, DfT to March 2026, events to October 2026". */
export function reachInWords(dataset: Pick<Dataset, "coverage" | "events">): string {
  const reaches = reachOf(dataset);
  const counts = choices.source.flatMap((count) => {
    const to = (kind: SubjectKind): IsoDate | undefined =>
      reaches.find((reach) => reach.count === count && reach.kind === kind)?.to;
    const [market, marques] = [to("market"), to("brand")];
    if (!market) return [];
    const own = marques && marques !== market ? [`marques to ${spoken(marques)}`] : [];
    return [`${count} to ${spoken(market)}`, ...own];
  });
  const newest = newestEvent(dataset);
  return [...counts, ...(newest ? [`events to ${spoken(newest)}`] : [])].join(", ");
}

/** The month of the newest event that is not a plan. */
export function newestEvent({ events }: Pick<Dataset, "events">): IsoDate | undefined {
  const dates = events.filter(({ status }) => status !== "planned").map(({ date }) => date);
  return dates.sort()[dates.length - 1]?.slice(0, 7);
}

interface Months {
  readonly firstMonth: number;
  readonly lastMonth: number;
}

function toMonths(row: Dataset["coverage"][number]): Months[] {
  const months = monthsOf(row);
  return months ? [months] : [];
}

/** The longest stretch without a gap, the latest of equal ones. */
function longestRun(stretches: readonly Months[]): Months | undefined {
  const runs: Months[] = [];
  for (const stretch of [...stretches].sort((one, other) => one.firstMonth - other.firstMonth)) {
    const last = runs[runs.length - 1];
    if (last?.lastMonth === stretch.firstMonth - 1) {
      runs[runs.length - 1] = { firstMonth: last.firstMonth, lastMonth: stretch.lastMonth };
    } else runs.push(stretch);
  }
  const length = ({ firstMonth, lastMonth }: Months): number => lastMonth - firstMonth;
  return runs.reduce<Months | undefined>(
    (longest, run) => (longest && length(longest) > length(run) ? longest : run),
    undefined
  );
}
