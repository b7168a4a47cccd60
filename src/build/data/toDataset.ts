import { recordedTo } from "../../data/recordedTo";
import type { Records } from "../../data/records";
import { citing } from "../../data/rules/rule";
import {
  schemaVersion,
  type Dataset,
  type FigureRow,
  type Notes,
  type SourceRow,
} from "../../data/schema";
import { toFigures, toSeries, type Series } from "../../data/series";
import type { Read } from "./readTables";

/** The dataset that the functions answer from. */
export function toDataset(records: Records, edition: string): Dataset {
  const needed = citedOf(records);
  return {
    schemaVersion,
    edition,
    recordedTo: recordedTo(records),
    sources: records.sources.filter(({ id }) => needed.has(id)).map(toCited),
    events: records.events.map(({ precision: _precision, basis: _basis, ...event }) => event),
    claims: records.claims.map(({ concerns: _concerns, ...claim }) => claim),
    organisations: records.organisations.map(({ country: _country, ...party }) => party),
    sites: [...records.sites],
    relations: records.relations
      .filter(
        ({ site, relation }) => site !== undefined || ["parent of", "owns"].includes(relation)
      )
      .map(({ certainty: _certainty, ...relation }) => relation),
    deal: [...records.deal],
    groups: [...records.groups],
    coverage: [...records.coverage],
    brands: records.brands.map(({ smmt: _smmt, dft: _dft, ...brand }) => brand),
    subjects: [...records.subjects],
    figures: inSeries(records.figures),
  };
}

/** Series that have most in common stand together, so that the file packs well. */
function inSeries(figures: readonly FigureRow[]): FigureRow[] {
  const shared = ({ metric, count, published, sources, note, period, subject }: Series): string =>
    JSON.stringify([metric, count, published, sources, note, period, subject]);
  const series = toSeries(figures).map((each) => ({ each, key: shared(each) }));
  series.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return toFigures(series.map(({ each }) => each));
}

/** The notes: what only the pane shows, and the sources that no row cites. */
export function toNotes({ records, rows }: Read, edition: string): Notes {
  const needed = citedOf(records);
  const noteOf = (table: keyof typeof rows, row: number): { note?: string } => {
    const note = rows[table][row]?.cells.note;
    return note ? { note } : {};
  };
  const byId = <R extends { id: string }, T>(
    list: readonly R[],
    of: (row: R, place: number) => T
  ): Record<string, T> => Object.fromEntries(list.map((row, place) => [row.id, of(row, place)]));
  return {
    edition,
    sources: byId(records.sources, ({ kind, licence, kept, copy }, row) => ({
      kind,
      licence,
      ...(kept ? { kept } : {}),
      ...(copy ? { copy } : {}),
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
    organisations: byId(records.organisations, ({ country }, row) => ({
      ...(country ? { country } : {}),
      ...noteOf("organisations", row),
    })),
    sites: byId(records.sites, (_, row) => noteOf("sites", row)),
    relations: records.relations.map((relation, row) => ({
      ...relation,
      ...noteOf("relations", row),
    })),
    controls: [...records.controls],
    uncited: records.sources.filter(({ id }) => !needed.has(id)).map(toCited),
  };
}

function toCited({
  kind: _kind,
  licence: _licence,
  kept: _kept,
  copy,
  ...source
}: SourceRow): Dataset["sources"][number] {
  return copy ? { ...source, copied: true } : source;
}

/** The sources that a row cites, and those that they derive from. */
export function citedOf(records: Records): Set<string> {
  const cited = new Set(
    citing.flatMap((table) => records[table].flatMap(({ sources }) => sources))
  );
  const lineages = new Map(records.sources.map(({ id, lineage }) => [id, lineage]));
  for (const id of cited) {
    const lineage = lineages.get(id);
    if (lineage) cited.add(lineage);
  }
  return cited;
}
