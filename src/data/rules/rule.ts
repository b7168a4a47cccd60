import type { Coverage } from "../coverage";
import type { LatestFigures } from "../latest";
import type { Records, TableName } from "../records";

export type Report = (table: TableName, row: number, message: string) => void;

/** What could not be read of the tables, so that a rule does not report what follows from it. */
export interface Flaws {
  /** Tables of which no row could be read. */
  readonly unread: ReadonlySet<TableName>;
  /** The first cells of rows that are not of their shape, by table. */
  readonly broken: Readonly<Partial<Record<TableName, readonly string[]>>>;
}

export const flawless: Flaws = { unread: new Set(), broken: {} };

export interface Given {
  readonly records: Records;
  /** Name of the edition: the year and month that nothing on record may lie after. */
  readonly edition: string;
  readonly flaws: Flaws;
  /** Of the records, made ready once for all rules. */
  readonly latest: LatestFigures;
  readonly coverage: Coverage;
}

/** A rule across rows. It runs where the tables that it needs were read whole. */
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
