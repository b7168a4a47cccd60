import type { ICellData, IRange } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { contains } from "../overlap";
import type { Block, Cell, Place, Value } from "../port";
import { holdsValue, valueOf, type Sheet } from "./cell";

/** What a cell shows where its table has no room to spill. */
const blocked = "#SPILL!";

export interface Spill {
  readonly from: Place;
  readonly block: Block;
}

/** Reads the cells of the grid, spilled ones included; the grid stores those apart from what was entered. */
export interface Reading {
  /** The blocks that formulas of a sheet spill over, with the cell each comes from. */
  spills: (sheet: Sheet) => Spill[];
  spiltValues: (sheet: Sheet) => (row: number, column: number) => ICellData | undefined;
  read: (sheet: Sheet, row: number, column: number, spilt?: readonly Spill[]) => Cell;
  /** What was typed into a block, undefined for a cell that a formula fills; undefined where there is no worksheet. */
  typed: (sheet: Sheet | null, block: Block) => (Value | undefined)[][] | undefined;
  /** The block that entered and spilled values fill. */
  used: (sheet: Sheet) => Block | undefined;
  /** The cells of a block that hold anything: a value, a formula that shows nothing, or a part of a spill. */
  filledCells: (sheet: Sheet, block: Block) => Place[];
}

export function readingOf(formulas: () => FormulaDataModel, workbookId: () => string): Reading {
  const spills = (sheet: Sheet): Spill[] => {
    const all = formulas().getArrayFormulaRange();
    const rows = all[workbookId()]?.[sheet.getSheetId()] ?? {};
    return Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns as Record<string, IRange>).flatMap(([column, range]) => {
        const from = { sheet: sheet.getSheetName(), row: Number(row), column: Number(column) };
        const rowCount = range.endRow - range.startRow + 1;
        const columnCount = range.endColumn - range.startColumn + 1;
        const isOne = rowCount === 1 && columnCount === 1;
        // The grid also keeps the range of a blocked spill, which covers nothing.
        if (isOne || valueOf(sheet.getRange(from.row, from.column).getCellData()) === blocked)
          return [];
        return [{ from, block: { ...from, rows: rowCount, columns: columnCount } }];
      })
    );
  };
  const spiltValues = (sheet: Sheet): ((row: number, column: number) => ICellData | undefined) => {
    const all = formulas().getArrayFormulaCellData();
    const cells = all[workbookId()]?.[sheet.getSheetId()] ?? {};
    return (row, column) => cells[row]?.[column] ?? undefined;
  };
  const read = (
    sheet: Sheet,
    row: number,
    column: number,
    spilt: readonly Spill[] = spills(sheet)
  ): Cell => {
    const range = sheet.getRange(row, column);
    const own = spilt.find(({ from }) => from.row === row && from.column === column);
    const over =
      own ?? spilt.find(({ block }) => contains(block, { sheet: block.sheet, row, column }));
    const pattern = range.getCellStyleData()?.n?.pattern;
    const entered = range.getCellDatas()[0]?.[0];
    return {
      sheet: sheet.getSheetName(),
      row,
      column,
      formula: over && !own ? "" : range.getFormula(),
      value: valueOf(holdsValue(entered) ? entered : spiltValues(sheet)(row, column)),
      format: pattern ?? "General",
      ...(own ? { spill: own.block } : {}),
      ...(over && !own ? { spilledFrom: over.from } : {}),
    };
  };
  const typed: Reading["typed"] = (sheet, { row, column, rows, columns }) => {
    if (!sheet) return undefined;
    const range = sheet.getRange(row, column, rows, columns);
    const formulas = range.getFormulas();
    const spilt = spiltValues(sheet);
    return range.getCellDatas().map((cells, at) =>
      cells.map((cell, place) => {
        const isFilled = formulas[at]?.[place] || spilt(row + at, column + place);
        return isFilled ? undefined : valueOf(cell);
      })
    );
  };
  const used = (sheet: Sheet): Block | undefined => {
    const entered = enteredRange(sheet);
    const blocks = spills(sheet).map(({ block }) => block);
    if (entered) blocks.push(blockOfRange(sheet.getSheetName(), entered));
    return blocks.length ? around(blocks) : undefined;
  };
  const filledCells = (sheet: Sheet, { row, column, rows, columns }: Block): Place[] => {
    const spilt = spiltValues(sheet);
    const range = sheet.getRange(row, column, rows, columns);
    const formulas = range.getFormulas();
    return range.getCellDatas().flatMap((cells, at) =>
      cells.flatMap((cell, place) => {
        const there = { sheet: sheet.getSheetName(), row: row + at, column: column + place };
        const shows = valueOf(cell) !== "" || spilt(there.row, there.column) !== undefined;
        return shows || formulas[at]?.[place] ? [there] : [];
      })
    );
  };
  return { spills, spiltValues, read, typed, used, filledCells };
}

/** The block of a sheet in which anything was entered. */
function enteredRange(sheet: Sheet): IRange | undefined {
  const { startRow, startColumn, endRow, endColumn } = sheet
    .getSheet()
    .getCellMatrix()
    .getDataRange();
  return endRow < startRow || endColumn < startColumn
    ? undefined
    : { startRow, startColumn, endRow, endColumn };
}

export function blockOfRange(
  sheet: string,
  { startRow, startColumn, endRow, endColumn }: IRange
): Block {
  const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
  return { sheet, row: startRow, column: startColumn, rows, columns };
}

/** The smallest block that holds all of these. */
function around(blocks: readonly Block[]): Block {
  const row = Math.min(...blocks.map((each) => each.row));
  const column = Math.min(...blocks.map((each) => each.column));
  return {
    sheet: blocks[0]?.sheet ?? "",
    row,
    column,
    rows: Math.max(...blocks.map((each) => each.row + each.rows)) - row,
    columns: Math.max(...blocks.map((each) => each.column + each.columns)) - column,
  };
}
