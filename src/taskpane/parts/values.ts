import type { Answer, CellValue, Column, Figure, Table } from "../../model/answer";
import { asPercent, inThousands } from "../../model/number";
import type { Status } from "../../model/status";

/** The colour that tells an outturn from what was worked out, and both from what is not known yet. */
export function statusColour(status: Status): "success" | "informative" | "warning" {
  if (status === "outturn") return "success";
  return status === "derived" ? "informative" : "warning";
}

/** A figure as its number format shows it. */
export function shownFigure({ value, unit }: Pick<Figure, "value" | "unit">): string {
  if (unit === "share" || unit === "growth") return asPercent(value);
  return unit === "rank" ? String(value) : inThousands(value);
}

/** A number in the format that its cell has. */
export function shownByFormat(value: number, format = "General"): string {
  if (format.includes("%")) return asPercent(value);
  if (format.includes("#,##0")) return inThousands(value);
  return value.toLocaleString("en-GB", { useGrouping: false, maximumFractionDigits: 4 });
}

/** The cell of a table as its column says; a year is no number to put commas into. */
export function shownCell(cell: CellValue, column: Column | undefined): string {
  if (typeof cell !== "number") return cell;
  if (!isNumeric(column)) return shownByFormat(cell);
  if (column?.kind === "share") return asPercent(cell);
  return column?.unit ? shownFigure({ value: cell, unit: column.unit }) : shownByFormat(cell);
}

export function isNumeric(column: Column | undefined): boolean {
  return column?.kind === "number" || column?.kind === "share";
}

/** Numbers stand to the right; a rank that begins its row is the label of the row. */
export function standsRight(columns: readonly Column[], place: number): boolean {
  return isNumeric(columns[place]) && !isRankLabel(columns, place);
}

export function isRankLabel(columns: readonly Column[], place: number): boolean {
  return place === 0 && columns.length > 1 && columns[place]?.unit === "rank";
}

/** The columns and rows of a table to be read beside each other: without its row of titles, and with the names of its rows. */
export function readable({
  header,
  columns,
  rows,
  rowNames,
}: Table): Pick<Table, "columns" | "rows"> {
  const body = header ? rows.slice(1) : rows;
  if (!rowNames) return { columns, rows: body };
  const names: Column = { title: "Name", kind: "name" };
  return {
    columns: [names, ...columns],
    rows: body.map((row, place) => [rowNames[place] ?? "", ...row]),
  };
}

/** An answer in a few words. */
export function shownAnswer(answer: Answer): string {
  switch (answer.kind) {
    case "figure":
      return shownFigure(answer);
    case "text":
      return answer.value === "" ? "(empty)" : answer.value;
    case "card":
      return answer.title;
    case "table": {
      const rows = answer.rows.length - (answer.header ? 1 : 0);
      const columns = answer.rows[0]?.length ?? 0;
      return `${rows} ${rows === 1 ? "row" : "rows"} of ${columns} ${columns === 1 ? "column" : "columns"}`;
    }
    case "failure":
      return answer.error;
  }
}
