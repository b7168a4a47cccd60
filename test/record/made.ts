import type { Brand, CoverageRow, Dataset, FigureRow } from "../../src/data/schema";
import type { Answer } from "../../src/model/answer";
import { parsePeriod, periodText, periodAt, type Period } from "../../src/model/period";
import { answerTo } from "../../src/queries/answer";
import type { Parameters, Query } from "../../src/queries/query";
import { bundledDataset } from "../../src/record/inUse";
import type { Question } from "../../src/record/question";
import { recordOf, type MarketRecord } from "../../src/record/record";

export const market = "Total market";

/** A figure of one metric; without more said an outturn without a date, of a source that is not on record. */
export const figureOf = (
  metric: FigureRow["metric"],
  subject: string,
  period: string | number,
  value: number,
  more: Partial<FigureRow> = {}
): FigureRow => ({
  metric,
  subject,
  period: String(period),
  value,
  status: "outturn",
  geography: "United Kingdom",
  sources: ["lost"],
  ...more,
});

/** SMMT's registrations of a subject in a period. */
export const sold = (
  subject: string,
  period: string | number,
  value: number,
  more: Partial<FigureRow> = {}
): FigureRow => figureOf("registrations", subject, period, value, { count: "SMMT", ...more });

/** The same for these periods: 10 cars each. */
export const tenCars = (
  subject: string,
  periods: readonly (string | number)[],
  published?: string
): FigureRow[] => periods.map((period) => sold(subject, period, 10, { published }));

export const brandOf = (name: string, more: Partial<Brand> = {}): Brand => ({
  id: name,
  name,
  sources: [],
  certainty: "read",
  ...more,
});

/** Brands of one group, "Isles". */
export const isles = (...names: string[]): Brand[] =>
  names.map((name) => brandOf(name, { group: "Isles" }));

export const covers = (
  kind: CoverageRow["kind"],
  frequency: CoverageRow["frequency"],
  from: string,
  to: string,
  more: Partial<CoverageRow> = {}
): CoverageRow => ({ count: "SMMT", kind, frequency, from, to, lists: "all", ...more });

/**
 * A record of these figures alone, and other tables where they are given. Without coverage every count lists
 * all of a kind from its first to its last period of a frequency.
 */
export const madeRecord = (
  figures: readonly FigureRow[],
  tables: Partial<Dataset> = {}
): MarketRecord => recordOf(madeDataset(figures, tables));

export function madeDataset(figures: readonly FigureRow[], tables: Partial<Dataset>): Dataset {
  const made = { ...bundledDataset, ...tables, figures: [...figures] };
  return { ...made, coverage: tables.coverage ?? coverageOf(made) };
}

function coverageOf({ figures, subjects }: Dataset): CoverageRow[] {
  const kinds = new Map(subjects.map(({ id, kind }) => [id, kind]));
  const stretches = new Map<string, { first: Period; last: Period; row: CoverageRow }>();
  for (const { metric, subject, period: written, count } of figures) {
    const period = parsePeriod(written);
    if (metric !== "registrations" || !count || !period || period.frequency === "range") continue;
    const kind = kinds.get(subject) ?? "brand";
    const key = [count, kind, period.frequency].join();
    const known = stretches.get(key);
    const first = !known || period.firstMonth < known.first.firstMonth ? period : known.first;
    const last = !known || period.lastMonth > known.last.lastMonth ? period : known.last;
    const [from, to] = [periodText(first), periodText(last)];
    const row = covers(kind, period.frequency, from, to, { count });
    stretches.set(key, { first, last, row });
  }
  return [...stretches.values()].map(({ row }) => row);
}

/** Ten cars in every month from one to another. */
export const monthly = (subject: string, from: string, to: string, value = 10): FigureRow[] => {
  const [first, last] = [parsePeriod(from), parsePeriod(to)];
  if (!first || !last) throw new Error(`${from} to ${to}`);
  return Array.from({ length: last.firstMonth - first.firstMonth + 1 }, (_, place) =>
    sold(subject, periodText(periodAt("month", first.firstMonth + place)), value)
  );
};

/** What a cell with these arguments is answered. */
export const answerOf = <P extends Parameters>(
  record: MarketRecord,
  query: Query<P>,
  ...args: unknown[]
): Answer => answerTo(query, args, record);

/** A question about registrations. */
export const asking = (
  record: MarketRecord,
  name: string,
  period: string | number,
  count = "SMMT"
): Question => {
  const subject = record.subject(name);
  const read = parsePeriod(String(period));
  if (!subject || !read) throw new Error(`${name} in ${period}`);
  return { metric: "registrations", subject, count, period: read };
};
