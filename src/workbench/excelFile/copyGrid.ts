import { BooleanNumber } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { FormulaDataModel, IFunctionService } from "@univerjs/engine-formula";
import type { Contents, SheetCopy } from "../../workbook/copy";
import type { WorkbookPort } from "../../workbook/port";
import type { Sheet } from "../../workbook/univer/cell";
import { blockOfRange, readingOf, type Reading } from "../../workbook/univer/reading";
import type { Injector } from "../../workbook/univer/workbook";
import type { Arity } from "./formulaInFile";
import type { Frame } from "./toFile";

/** What the grid holds and how it looks, at one moment. */
export interface GridCopy {
  readonly contents: Contents;
  /** By the name of the worksheet. */
  readonly frames: ReadonlyMap<string, Frame>;
}

/** Pixels of the grid for one character of the font that the file names. */
const pixelsOfCharacter = 7;

export async function copyGrid(
  api: FUniver,
  injector: Injector,
  port: WorkbookPort
): Promise<GridCopy> {
  const [names, marks] = await Promise.all([port.names(), port.marks()]);
  const workbook = api.getActiveWorkbook()!;
  const reading = readingOf(
    () => injector.get(FormulaDataModel),
    () => workbook.getId()
  );
  const sheets = workbook.getSheets();
  return {
    contents: { sheets: sheets.map((sheet) => copySheet(sheet, reading)), names, marks },
    frames: new Map(sheets.map((sheet) => [sheet.getSheetName(), frameOf(sheet, reading)])),
  };
}

/** The functions of the grid, with how many arguments each takes. */
export function functionsOf(injector: Injector): ReadonlyMap<string, Arity> {
  const executors = [...injector.get(IFunctionService).getExecutors()];
  return new Map(
    executors.map(([name, { minParams, maxParams }]) => [
      String(name).toUpperCase(),
      // Only for SWITCH does the grid not say how many.
      minParams >= 0 ? { least: minParams, most: maxParams } : { least: 3, most: 253 },
    ])
  );
}

function copySheet(sheet: Sheet, { spills, used, filledCells, read }: Reading): SheetCopy {
  const block = used(sheet);
  const spilt = spills(sheet);
  const places = block ? filledCells(sheet, block) : [];
  return {
    name: sheet.getSheetName(),
    cells: places.map(({ row, column }) => read(sheet, row, column, spilt)),
  };
}

function frameOf(sheet: Sheet, { used }: Reading): Frame {
  const block = used(sheet);
  const name = sheet.getSheetName();
  const { columnData = {}, rowData = {}, mergeData = [] } = sheet.getSheet().getConfig();
  const set = Object.keys(columnData).map(Number);
  const columns = Math.max(
    0,
    ...set.map((column) => column + 1),
    block ? block.column + block.columns : 0
  );
  return {
    isHidden: sheet.isSheetHidden(),
    widths: Array.from({ length: columns }, (_, column) =>
      inCharacters(sheet.getColumnWidth(column))
    ),
    hiddenColumns: set.filter((column) => columnData[column]?.hd === BooleanNumber.TRUE),
    hiddenRows: Object.keys(rowData)
      .map(Number)
      .filter((row) => rowData[row]?.hd === BooleanNumber.TRUE),
    merged: mergeData
      .map((range) => blockOfRange(name, range))
      .filter(({ rows, columns: width }) => rows * width > 1),
  };
}

function inCharacters(pixels: number): number {
  return Math.round((pixels / pixelsOfCharacter) * 100) / 100;
}
