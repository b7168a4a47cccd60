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
  /** As text: "2025", "2026-Q1", "2026-01 to 2026-06", "2024 to 2025". */
  readonly period: string;
  readonly published?: string;
  readonly geography?: string;
  readonly basis?: Basis;
  readonly note?: string;
  /** How a derived figure came about. */
  readonly working?: string;
  /** The figures that a derived one is worked out from. */
  readonly from?: readonly Figure[];
  /** The figure that has overtaken the one that was asked for. */
  readonly later?: Later;
  /** The question in the record's own words, from which rivals are found. */
  readonly metric?: MetricName;
  readonly item?: string;
  readonly count?: Count;
}

/** What is said of a figure that a later one has overtaken, and the argument that asks for the later one. */
export interface Later {
  /** Without a full stop: "Overtaken by SMMT's outturn of 764,715 (2026-01-29): 26,715 more". */
  readonly remark: string;
  /** The name of the argument that chose the earlier figure. */
  readonly argument: string;
  /** The value that chooses the later figure; undefined where the argument has to be left out. */
  readonly to?: string;
}

export type CellValue = string | number;

/** What a column of a table holds. */
export interface Column {
  readonly title: string;
  /** A share or growth is a fraction: 0.1 is 10 %. */
  readonly kind: "name" | "period" | "number" | "share" | "text";
  readonly unit?: Unit;
}

/** Rows of equal length; the first is the header where `header` is set. "" is a value not on record. */
export interface Table {
  readonly kind: "table";
  readonly header: boolean;
  /** One for each value of a row, whether the titles are shown or not. */
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly CellValue[])[];
  /** The sources of its rows. */
  readonly sources?: readonly Cited[];
  /** What each row is about, where no column says so. */
  readonly rowNames?: readonly string[];
  /** Names that were asked for and are not on record. */
  readonly unknown?: readonly string[];
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

/** A table whose first row is the titles of its columns. */
export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly CellValue[])[],
  sources?: readonly Cited[]
): Table {
  const titles = columns.map(({ title }) => title);
  return {
    kind: "table",
    header: true,
    columns,
    rows: [titles, ...rows],
    sources: sources && eachOnce(sources),
  };
}

/** Sources in their order, each once. */
export function eachOnce(sources: readonly Cited[]): Cited[] {
  return [...new Map(sources.map((source) => [source.id, source])).values()];
}

/** A table without a row of titles, as a column of names is. */
export function listOf(column: Column, values: readonly CellValue[]): Table {
  return { kind: "table", header: false, columns: [column], rows: values.map((value) => [value]) };
}
