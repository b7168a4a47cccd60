import * as z from "zod/mini";
import type { StoredWorkbook } from "./storedWorkbook";
import { columnsOfSheet, rowsOfSheet } from "../workbook/sheetSize";

const mostSheets = 500;
const longestText = 5_000_000;
const mostPixels = 100_000;

const optional = z.optional;
const upTo = (least: number, most: number): z.ZodMiniNumber =>
  z.number().check(z.gte(least), z.lte(most));
const whole = (least: number, most: number): z.ZodMiniNumberFormat =>
  z.int().check(z.gte(least), z.lte(most));
const name = z.string().check(z.maxLength(255));
const pixels = z.nullish(upTo(0, mostPixels));
const flag = z.nullish(whole(0, 1));
const style = z.nullish(z.union([z.string(), z.looseObject({})]));
const range = z
  .looseObject({
    startRow: whole(0, rowsOfSheet - 1),
    endRow: whole(0, rowsOfSheet - 1),
    startColumn: whole(0, columnsOfSheet - 1),
    endColumn: whole(0, columnsOfSheet - 1),
  })
  .check(
    z.refine(
      ({ startRow, endRow, startColumn, endColumn }) =>
        startRow <= endRow && startColumn <= endColumn,
      "ends before it starts"
    )
  );
const cells = z.custom(areCells, "holds something that is not a cell");
const lines = (most: number): z.ZodMiniType =>
  z.custom(
    (value) => isByPlace(value, most, (line) => line === null || isLine(line)),
    "holds something that is not a row or column"
  );

const sheet = z.looseObject({
  id: optional(name),
  name: optional(name),
  rowCount: optional(whole(1, rowsOfSheet)),
  columnCount: optional(whole(1, columnsOfSheet)),
  defaultRowHeight: optional(upTo(1, mostPixels)),
  defaultColumnWidth: optional(upTo(1, mostPixels)),
  zoomRatio: optional(upTo(0.1, 4)),
  scrollTop: optional(z.number()),
  scrollLeft: optional(z.number()),
  hidden: flag,
  showGridlines: flag,
  rightToLeft: flag,
  tabColor: z.nullish(z.string()),
  freeze: optional(
    z.looseObject({
      xSplit: whole(0, columnsOfSheet),
      ySplit: whole(0, rowsOfSheet),
      startRow: whole(-1, rowsOfSheet),
      startColumn: whole(-1, columnsOfSheet),
    })
  ),
  mergeData: optional(z.array(range)),
  cellData: optional(cells),
  rowData: optional(lines(rowsOfSheet)),
  columnData: optional(lines(columnsOfSheet)),
  rowHeader: optional(z.looseObject({ width: pixels, hidden: flag })),
  columnHeader: optional(z.looseObject({ height: pixels, hidden: flag })),
  defaultStyle: style,
});

/** By the grid's id of the workbook, then of the worksheet. */
const perSheet = (shape: z.ZodMiniType): z.ZodMiniType =>
  z.record(z.string(), z.nullish(z.record(z.string(), z.nullish(shape))));

const shape = z
  .looseObject({
    id: optional(name),
    name: optional(name),
    sheetOrder: z.array(name).check(z.minLength(1), z.maxLength(mostSheets)),
    sheets: z.record(z.string(), sheet),
    styles: optional(z.record(z.string(), z.nullish(z.looseObject({})))),
    defaultStyle: style,
    resources: optional(z.array(z.looseObject({ name: z.string(), data: z.string() }))),
    custom: z.nullish(z.looseObject({})),
    spilled: optional(
      z.looseObject({
        ranges: perSheet(z.record(z.string(), z.record(z.string(), range))),
        cells: perSheet(cells),
      })
    ),
  })
  .check(
    z.refine(
      ({ sheetOrder, sheets }) => sheetOrder.every((id) => Object.hasOwn(sheets, id)),
      "names a worksheet that is not in it"
    )
  );

/**
 * Why the grid cannot show a value as a workbook; undefined if it can. An impossible worksheet size would keep
 * the page busy for ever, so it is refused before the grid sees it.
 */
export function unusable(value: unknown): string | undefined {
  const { error } = shape.safeParse(value, { reportInput: true });
  const [issue] = error?.issues ?? [];
  if (!issue) return undefined;
  const place = issue.path.map(String).join(".");
  const fault = issue.message === "Invalid input" ? "does not fit" : issue.message;
  return `${place ? `${place}: ` : ""}${shown(issue.input)} ${fault}.`;
}

function shown(input: unknown): string {
  if (Array.isArray(input)) return "the list";
  if (typeof input === "object" && input !== null) return "what is there";
  const text = String(input);
  return `"${text.length > 60 ? `${text.slice(0, 57)}...` : text}"`;
}

export function isUsable(value: unknown): value is StoredWorkbook {
  return unusable(value) === undefined;
}

function areCells(value: unknown): boolean {
  return isByPlace(
    value,
    rowsOfSheet,
    (row) => row === null || isByPlace(row, columnsOfSheet, (cell) => cell === null || isCell(cell))
  );
}

/** Whether a value is an object whose keys are row or column numbers below `most` and whose values are right. */
function isByPlace(value: unknown, most: number, isRight: (value: unknown) => boolean): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).every(
    ([place, each]) => /^\d{1,7}$/.test(place) && Number(place) < most && isRight(each)
  );
}

function isCell(value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const { v, f, t, s, si, p } = value as Record<string, unknown>;
  return (
    (isText(v) || isNumber(v) || typeof v === "boolean" || isNone(v)) &&
    (isText(f) || isNone(f)) &&
    (isText(si) || isNone(si)) &&
    (isNumber(t) || isNone(t)) &&
    (typeof s === "string" || typeof s === "object" || isNone(s)) &&
    (typeof p === "object" || isNone(p))
  );
}

function isLine(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { h, w, ah } = value as Record<string, unknown>;
  return [h, w, ah].every(
    (each) => isNone(each) || (isNumber(each) && each >= 0 && each <= mostPixels)
  );
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.length <= longestText;
}

function isNumber(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value);
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null;
}
