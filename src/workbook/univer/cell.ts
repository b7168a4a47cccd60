import {
  CellValueType,
  ObjectMatrix,
  type ICellData,
  type IObjectMatrixPrimitiveType,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import type { Literal, Value, Writing } from "../port";

export type Workbook = NonNullable<ReturnType<FUniver["getActiveWorkbook"]>>;
export type Sheet = NonNullable<ReturnType<Workbook["getSheetByName"]>>;

const spareRows = 1_000;

type Matrix = IObjectMatrixPrimitiveType<ICellData>;

/**
 * Writes values, formulas and formats into one worksheet; undefined leaves a cell as it is. All in one change,
 * since the grid looks through its whole workbook at each.
 */
export function writeCells(sheet: Sheet, writings: readonly Writing[]): void {
  const matrix: Matrix = {};
  for (const writing of writings) addTo(matrix, writing);
  if (!Object.keys(matrix).length) return;
  const scope = new ObjectMatrix(matrix).getStartEndScope();
  makeRoom(sheet, scope.endRow + 1, scope.endColumn + 1);
  sheet.getRange(scope).setValues(matrix);
}

function addTo(matrix: Matrix, { row, column, cells, formats, text }: Writing): void {
  cells.forEach((values, at) =>
    values.forEach((value, place) => {
      const pattern = formats?.[at]?.[place];
      const data = {
        ...(value === undefined ? {} : toData(value, text)),
        ...(pattern ? { s: { n: { pattern } } } : {}),
      };
      if (!Object.keys(data).length) return;
      const line = (matrix[row + at] ??= {});
      line[column + place] = { ...line[column + place], ...data };
    })
  );
}

/** Adds rows and columns to a worksheet of the grid where something is written beyond its end. */
function makeRoom(sheet: Sheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) sheet.setRowCount(rows + spareRows);
  if (sheet.getMaxColumns() < columns) sheet.setColumnCount(columns);
}

function toData(value: Value | Literal, asText: boolean | undefined): ICellData {
  if (typeof value === "object") return toData(value.text, true);
  const none = { f: null, si: null, p: null };
  if (typeof value !== "string")
    return {
      ...none,
      v: value,
      t: typeof value === "number" ? CellValueType.NUMBER : CellValueType.BOOLEAN,
    };
  if (value === "") return { ...none, v: null, t: null };
  if (!asText && value.startsWith("=")) return { ...none, f: value, v: null, t: null };
  return { ...none, v: value, t: CellValueType.FORCE_STRING };
}

export function holdsValue(cell: ICellData | null | undefined | void): boolean {
  return contentOf(cell) !== undefined;
}

/** The value that a cell of the grid shows. */
export function valueOf(cell: ICellData | null | undefined | void): Value {
  const value = contentOf(cell);
  if (cell?.t === CellValueType.BOOLEAN) return Boolean(value);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? value
    : "";
}

/** The content of a cell. The grid stores a text of several lines or styles as a document whose lines end with a return. */
function contentOf(cell: ICellData | null | undefined | void): ICellData["v"] | undefined {
  const lines = cell?.p?.body?.dataStream;
  return cell?.v ?? lines?.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
}
