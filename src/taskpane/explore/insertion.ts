import { formats } from "../../model/metric";
import { parsePeriod } from "../../model/period";
import { cellName } from "../../workbook/address";
import { literal } from "../../workbook/formulas/formula";
import type { Block, Literal, Place, Value } from "../../workbook/port";
import type { Insertion } from "../parts/insert";
import { headerLooks, roomFor } from "../parts/spilledTable";
import { gridOf, type Grid, type GridCell } from "./grid";
import { cellOf, type Series } from "./series";
import { sourceLine, subtitleOf } from "./words";

type Entry = Value | Literal;

/**
 * A block of live one-value formulas under its own labels: title, what it shows, the table, its source and the
 * edition. A gap within a row stays a gap; periods that have nothing on record have no row. With a native chart where
 * the host has charts.
 */
export function insertionAt(series: Series, title: string, at: Place): Insertion {
  const grid = gridOf(series);
  const width = grid.columns.length;
  const leadsOn = series.lines.some(({ beside }) => beside);
  const period: Entry[][] = grid.period ? [["Period", entryOf(cellOf(grid.period))]] : [];
  const header = 2 + period.length;
  const body = grid.rows.map(({ head, cells }, row) => [
    entryOf(head),
    ...cells.map((cell, column) =>
      isOutside(cell, leadsOn)
        ? ""
        : formulaOf(cell, grid, {
            row: place(at, header + 1 + row, 0, "column"),
            column: place(at, header, 1 + column, "row"),
            period: place(at, header - 1, 1, "both"),
          })
    ),
  ]);
  const cells: Entry[][] = [
    [{ text: title }],
    [{ text: subtitleOf(series) }],
    ...period,
    headOf(grid),
    ...body,
    [{ text: sourceLine(series) }],
    ['="Edition "&UKAUTO.EDITION()'],
  ];
  const block = (row: number, rows: number, columns: number): Block => ({
    ...at,
    row: at.row + row,
    rows,
    columns,
  });
  return {
    cells: cells.map((row) => filledUp<Entry>(row, width, "")),
    formats: cells.map((_, row) =>
      filledUp<string | undefined>(formatsOf(grid, row - header), width, undefined)
    ),
    widths: widthsOf(grid),
    looks: [
      { look: "title", block: block(0, 1, 1) },
      { look: "note", block: block(1, 1, 1) },
      ...headerLooks(grid.columns, block(header, 1, width)),
      { look: "labels", block: block(header + 1, body.length, 1) },
      // A figure that is not on record yet is an error, which Excel would put in the middle.
      {
        look: "numbers",
        block: { ...block(header + 1, body.length, width - 1), column: at.column + 1 },
      },
      { look: "note", block: block(header + 1 + body.length, 2, 1) },
    ],
    chart: () => ({
      kind: grid.down === "periods" ? "line" : "bar",
      title,
      axisTitle: series.lines[0]?.measure.unit ?? "",
      // Further measures of one period have scales of their own.
      data: block(header, body.length + 1, grid.period ? 2 : width),
      at: { ...at, row: at.row + cells.length + 1 },
    }),
  };
}

interface References {
  /** The cells of the labels to the left, above, and of the one period. */
  readonly row: string;
  readonly column: string;
  readonly period: string;
}

/** Asks the workbook for item and period, so that either may be changed there. */
function formulaOf({ line }: GridCell, grid: Grid, refs: References): Entry {
  const { title, item, measure, way } = line;
  const when = grid.period ? refs.period : grid.down === "periods" ? refs.row : refs.column;
  const label = grid.down === "periods" ? refs.column : refs.row;
  return measure.formula(title === item ? label : literal(item), when, way);
}

/**
 * Periods before a line's first figure, such as those before a launch, and years shown only for a path or
 * target get no formula, since it could only fail.
 */
function isOutside({ line, figure, period }: GridCell, leadsOn: boolean): boolean {
  if (figure) return false;
  const periods = [...line.figures.keys()];
  const [oldest, newest] = [periods[0], periods[periods.length - 1]].map((text) =>
    parsePeriod(text ?? "")
  );
  if (oldest && period.firstMonth < oldest.firstMonth) return true;
  return leadsOn && (line.beside || !newest || period.firstMonth > newest.lastMonth);
}

function headOf({ columns, rows, down, period }: Grid): Entry[] {
  const [corner, ...titles] = columns.map(({ title }) => title);
  if (down === "periods" || period) return [corner ?? "", ...titles.map(entryOf)];
  return [corner ?? "", ...(rows[0]?.cells ?? []).map((cell) => entryOf(cellOf(cell.period)))];
}

/** The number formats of a row, with the header as row 0: years are not amounts, figures follow their unit. */
function formatsOf({ columns, down, period, rows }: Grid, row: number): (string | undefined)[] {
  if (row === -1 && period) return [undefined, "0"];
  if (row === 0 && down === "items" && !period)
    return [undefined, ...columns.slice(1).map(() => "0")];
  if (row < 1 || row > rows.length) return [];
  const first = down === "periods" ? "0" : undefined;
  return [first, ...columns.slice(1).map(({ unit }) => unit && formats[unit])];
}

/** In characters: room for a column's title, which is bold, and for its figures. */
function widthsOf({ columns, rows }: Grid): number[] {
  const narrowest = 10;
  const longest = Math.max(...rows.map(({ head }) => String(head).length));
  const wide = (length: number): number => roomFor(length, true);
  return columns.map(({ title }, column) =>
    Math.max(narrowest, wide(title.length), column === 0 ? wide(longest) : 0)
  );
}

function place(at: Place, row: number, column: number, fixed: "row" | "column" | "both"): string {
  const name = cellName({ row: at.row + row, column: at.column + column });
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
  return `${fixed === "row" ? "" : "$"}${letters}${fixed === "column" ? "" : "$"}${digits}`;
}

/** Names and periods stay text; a year is a number. */
function entryOf(cell: string | number): Entry {
  return typeof cell === "number" ? cell : { text: cell };
}

function filledUp<T>(row: readonly T[], width: number, empty: T): T[] {
  return [...row, ...Array<T>(Math.max(0, width - row.length)).fill(empty)];
}
