import type { CellValue, Column, Figure } from "../../model/answer";
import { periodText, type Period } from "../../model/period";
import { mostBars } from "./asked";
import { cellOf, type Line, type Series } from "./series";

/** One figure of the table, or the place where none is on record. */
export interface GridCell {
  readonly line: Line;
  readonly period: Period;
  readonly figure?: Figure;
}

/**
 * The table behind a picture: what it shows, what is copied and what is inserted. `down` says what its rows are.
 * A table of one period has a column for each measure.
 */
export interface Grid {
  readonly down: "periods" | "items";
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly head: CellValue; readonly cells: readonly GridCell[] }[];
  /** The period of a table of one period. */
  readonly period?: Period;
}

/** Periods run down where they are drawn as lines, items where they are drawn as bars. */
export function gridOf(series: Series): Grid {
  const { lines, periods } = series;
  const hasBeside = lines.some(({ beside }) => beside);
  const [only, ...more] = periods;
  if (only && !more.length && !hasBeside) return ofOnePeriod(series, only);
  return periods.length <= mostBars && !hasBeside ? itemsDown(series) : periodsDown(series);
}

function periodsDown({ lines, periods }: Series): Grid {
  return {
    down: "periods",
    columns: [{ title: "Period", kind: "period" }, ...lines.map(columnOf)],
    rows: periods.map((period) => ({
      head: cellOf(period),
      cells: lines.map((line) => cell(line, period)),
    })),
  };
}

function itemsDown({ lines, periods, itemKind }: Series): Grid {
  const [first] = lines;
  return {
    down: "items",
    columns: [
      { title: itemKind, kind: "name" },
      ...periods.map((period) => ({
        ...(first ? columnOf(first) : { kind: "number" as const }),
        title: periodText(period),
      })),
    ],
    rows: lines.map((line) => ({
      head: line.title,
      cells: periods.map((period) => cell(line, period)),
    })),
  };
}

function ofOnePeriod({ lines, also, itemKind }: Series, period: Period): Grid {
  const all = [...lines, ...also];
  const measures = [...new Set(all.map(({ measure }) => measure.name))];
  const linesOf = (item: string): Line[] =>
    measures.flatMap(
      (name) => all.find((line) => line.item === item && line.measure.name === name) ?? []
    );
  return {
    down: "items",
    period,
    columns: [
      { title: itemKind, kind: "name" },
      ...measures.flatMap((name) => {
        const line = all.find(({ measure }) => measure.name === name);
        const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
        return line ? { ...columnOf(line), title } : [];
      }),
    ],
    rows: lines.map((line) => ({
      head: line.title,
      cells: linesOf(line.item).map((each) => cell(each, period)),
    })),
  };
}

function cell(line: Line, period: Period): GridCell {
  return { line, period, figure: line.figures.get(periodText(period)) };
}

function columnOf({ title, measure: { unit } }: Line): Column {
  return { title, unit, kind: unit === "share" || unit === "growth" ? "share" : "number" };
}
