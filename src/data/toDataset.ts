import type { CsvRow } from "./csv";
import { schemaVersion, type Dataset, type Notes, type Series } from "./schema";
import type { Read } from "./records";
import type { Records } from "./tables";

/** The dataset that the functions answer from. */
export function toDataset(records: Records, edition: string): Dataset {
  const { figures, ...others } = records;
  return {
    schemaVersion,
    edition,
    recordedTo: recordedTo(records),
    ...others,
    series: seriesOf(figures),
  };
}

/** The newest publication date of a source that the story is told from. */
function recordedTo(records: Records): string {
  const told = [records.events, records.claims, records.sites, records.deal].flat();
  const ids = new Set(told.flatMap(({ sources }) => sources));
  const dates = records.sources.flatMap(({ id, published }) =>
    ids.has(id) && published ? [published] : []
  );
  return dates.sort()[dates.length - 1] ?? "1000";
}

/** Figures that share all but item, year, value and note stand together once. */
function seriesOf(figures: Records["figures"]): Series[] {
  const series = new Map<string, Series>();
  for (const { item, year, value, note, ...shared } of figures) {
    const key = JSON.stringify(Object.entries(shared).sort());
    const known = series.get(key);
    const points = known?.points ?? [];
    points.push(note === undefined ? [item, year, value] : [item, year, value, note]);
    if (!known) series.set(key, { ...shared, points });
  }
  return [...series.values()];
}

/** What only the pane shows. */
export function toNotes({ cells }: Read, edition: string): Notes {
  const notes = (
    rows: readonly CsvRow[],
    keyOf: (row: CsvRow) => string | undefined
  ): Record<string, string> =>
    Object.fromEntries(
      rows.flatMap((row) => (row.cells.note ? [[keyOf(row) ?? "", row.cells.note]] : []))
    );
  const byId = (row: CsvRow): string | undefined => row.cells.id;
  return {
    edition,
    sources: notes(cells.sources, byId),
    brands: notes(cells.brands, byId),
    events: notes(cells.events, byId),
    organisations: notes(cells.organisations, byId),
    sites: notes(cells.sites, byId),
    relations: notes(
      cells.relations,
      ({ cells: { subject, relation, object } }) => `${subject}|${relation}|${object}`
    ),
  };
}
