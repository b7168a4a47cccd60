import type { Edition, FigureRow, Series } from "./schema";
import type { Records } from "./tables";

/** The figures of a dataset, one a row. */
export function figuresOf(series: readonly Series[]): FigureRow[] {
  return series.flatMap(({ points, ...shared }) =>
    points.flatMap(([item, ...years]) =>
      years.map(([year, value, note]) => ({ ...shared, item, year, value, note }))
    )
  );
}

/** An edition as the rows that its tables had. */
export function toRecords({ dataset, notes }: Edition): Records {
  const joined = <R extends { id: string }, N>(
    rows: readonly R[],
    more: Record<string, N>
  ): (R & N)[] => rows.map((row) => ({ ...row, ...(more[row.id] as N) }));
  return {
    ...dataset,
    figures: figuresOf(dataset.series),
    sources: joined([...dataset.sources, ...notes.uncited], notes.sources),
    brands: joined(dataset.brands, notes.brands),
    events: joined(dataset.events, notes.events),
    organisations: joined(dataset.organisations, notes.organisations),
    claims: joined(dataset.claims, notes.claims),
    relations: notes.relations,
  };
}
