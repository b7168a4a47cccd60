import type { Basis, Count, MetricName } from "./choices";
import type { Cited } from "./citation";
import type { Failure } from "./failure";
import type { Unit } from "./metric";
import type { Status } from "./status";

/** A value with its provenance. */
export interface Figure {
  readonly kind: "figure";
  readonly value: number;
  readonly unit: Unit;
  readonly status: Status;
  /** The source of the figure first, then those that quote it, then those of the other figures it is worked out from. */
  readonly sources: readonly Cited[];
  /** The year or span of years, as text: "2025", "2024 to 2025". */
  readonly period: string;
  readonly published?: string;
  readonly geography?: string;
  readonly basis?: Basis;
  readonly note?: string;
  /** How a derived figure came about. */
  readonly working?: string;
  /** The figures that a derived one is worked out from. */
  readonly from?: readonly Figure[];
  /** The question in the record's own words, from which rivals are found. */
  readonly metric?: MetricName;
  readonly item?: string;
  readonly count?: Count;
}

export type CellValue = string | number;

/** Rows of equal length; the first is the header where `header` is set. "" is a value not on record. */
export interface Table {
  readonly kind: "table";
  readonly header: boolean;
  readonly rows: readonly (readonly CellValue[])[];
}

export interface Text {
  readonly kind: "text";
  readonly value: string;
  readonly sources?: readonly Cited[];
}

export interface CardSection {
  readonly title: string;
  readonly lines: readonly {
    readonly name: string;
    readonly value: CellValue;
    readonly format?: string;
  }[];
}

/** An entity with a card; where data types are not supported a cell shows its title. */
export interface Card {
  readonly kind: "card";
  readonly title: string;
  readonly sections: readonly CardSection[];
}

export type Answer = Figure | Table | Text | Card | Failure;
