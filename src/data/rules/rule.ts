import type { Coverage } from "../coverage";
import type { LatestFigures } from "../latest";
import type { Records, TableName } from "../records";

export type Report = (table: TableName, row: number, message: string) => void;

/** The parts of the tables that could not be read, so that a rule does not report what only follows from that. */
export interface Flaws {
  /** Tables that could not be read at all. */
  readonly unread: ReadonlySet<TableName>;
  /** The first cells of rows with a wrong shape, by table. */
  readonly broken: Readonly<Partial<Record<TableName, readonly string[]>>>;
}

export const flawless: Flaws = { unread: new Set(), broken: {} };

export interface Given {
  readonly records: Records;
  /** Name of the edition: no fact on record may be later than its month. */
  readonly edition: string;
  readonly flaws: Flaws;
  /** Made from the records once, for all rules. */
  readonly latest: LatestFigures;
  readonly coverage: Coverage;
}

/** A rule across rows. It runs only where the tables that it needs were read whole. */
export interface Rule {
  readonly needs: readonly TableName[];
  readonly check: (given: Given, report: Report) => void;
}

/** The tables whose rows cite sources. */
export const citing = [
  "figures",
  "brands",
  "events",
  "claims",
  "relations",
  "sites",
  "deal",
] as const;

/** The ids of the sources that rows cite. */
export function citedSources(records: Records): ReadonlySet<string> {
  return new Set(citing.flatMap((table) => records[table].flatMap((row) => row.sources)));
}
