import { schemaVersion, type Dataset, type Notes, type Series } from "./schema";
import type { Read } from "./records";
import { recordedTo } from "./recordedTo";
import type { Records } from "./tables";

/** The dataset that the functions answer from. */
export function toDataset(records: Records, edition: string): Dataset {
  const needed = citedOf(records);
  return {
    schemaVersion,
    edition,
    recordedTo: recordedTo(records),
    sources: records.sources
      .filter(({ id }) => needed.has(id))
      .map(({ kind: _kind, licence: _licence, kept: _kept, ...source }) => source),
    series: seriesOf(records.figures),
    brands: records.brands.map(({ smmt: _smmt, dft: _dft, ...brand }) => brand),
    groups: [...records.groups],
    events: records.events.map(({ precision: _precision, basis: _basis, ...event }) => event),
    claims: records.claims.map(({ concerns: _concerns, ...claim }) => claim),
    organisations: records.organisations.map(
      ({ kind: _kind, country: _country, ...party }) => party
    ),
    relations: records.relations
      .filter(({ site, relation }) => site !== undefined || relation === "parent of")
      .map(({ certainty: _certainty, ...relation }) => relation),
    sites: [...records.sites],
    deal: [...records.deal],
  };
}

/** What only the pane shows, and the sources that no row cites. */
export function toNotes({ records, cells }: Read, edition: string): Notes {
  const needed = citedOf(records);
  const noteOf = (table: keyof typeof cells, row: number): { note?: string } => {
    const note = cells[table][row]?.cells.note;
    return note ? { note } : {};
  };
  const byId = <R extends { id: string }, T>(
    rows: readonly R[],
    of: (row: R, place: number) => T
  ): Record<string, T> => Object.fromEntries(rows.map((row, place) => [row.id, of(row, place)]));
  return {
    edition,
    sources: byId(records.sources, ({ kind, licence, kept }, row) => ({
      kind,
      licence,
      ...(kept ? { kept } : {}),
      ...noteOf("sources", row),
    })),
    brands: byId(records.brands, ({ smmt, dft }, row) => ({
      ...(smmt ? { smmt } : {}),
      ...(dft ? { dft } : {}),
      ...noteOf("brands", row),
    })),
    events: byId(records.events, ({ precision, basis }, row) => ({
      precision,
      basis,
      ...noteOf("events", row),
    })),
    claims: byId(records.claims, ({ concerns }) => ({ concerns })),
    organisations: byId(records.organisations, ({ kind, country }, row) => ({
      kind,
      ...(country ? { country } : {}),
      ...noteOf("organisations", row),
    })),
    sites: byId(records.sites, (_, row) => noteOf("sites", row)),
    relations: records.relations.map((relation, row) => ({
      ...relation,
      ...noteOf("relations", row),
    })),
    uncited: records.sources
      .filter(({ id }) => !needed.has(id))
      .map(({ kind: _kind, licence: _licence, kept: _kept, ...source }) => source),
  };
}

/** The sources that a row cites, and those that they derive from. */
export function citedOf(records: Records): Set<string> {
  const tables = ["figures", "brands", "events", "claims", "relations", "sites", "deal"] as const;
  const cited = new Set(
    tables.flatMap((table) => records[table].flatMap(({ sources }) => sources))
  );
  const lineages = new Map(records.sources.map(({ id, lineage }) => [id, lineage]));
  for (const id of cited) {
    const lineage = lineages.get(id);
    if (lineage) cited.add(lineage);
  }
  return cited;
}

/** Figures that share all but item, year, value and note stand together once, by item. */
function seriesOf(figures: Records["figures"]): Series[] {
  const series = new Map<string, Series>();
  for (const { item, year, value, note, ...shared } of figures) {
    const key = JSON.stringify(Object.entries(shared).sort());
    const known = series.get(key) ?? { ...shared, points: [] };
    series.set(key, known);
    let points = known.points.find(([of]) => of === item);
    if (!points) known.points.push((points = [item]));
    points.push(note === undefined ? [year, value] : [year, value, note]);
  }
  return [...series.values()];
}
