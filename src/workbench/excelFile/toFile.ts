import { stringifyA1Ref } from "@borgar/fx/xlsx";
import { utils, write, type CellObject, type DefinedName, type WorkSheet } from "@e965/xlsx";
import type { Contents, SheetCopy } from "../../workbook/copy";
import type { Block, Cell, Mark, NamedFormula } from "../../workbook/port";
import { cellInFile, formatsOfFile } from "./cellInFile";
import { formulaInFile, knownIn, nameFormulaInFile, type Arity, type Known } from "./formulaInFile";
import { checkSheetNames } from "./sheetNames";

/** How a worksheet looks, apart from its cells. */
export interface Frame {
  readonly isHidden: boolean;
  /** The width of each column from the left, in characters. */
  readonly widths: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows: readonly number[];
  readonly merged: readonly Block[];
}

interface FileName extends DefinedName {
  /** The library writes and reads it, though its types do not name it. */
  readonly Hidden?: boolean;
}

/** Writes a workbook as an Excel file, with the values that it shows. Nothing is calculated. */
export function toFile(
  contents: Contents,
  frames: ReadonlyMap<string, Frame>,
  functions: ReadonlyMap<string, Arity>
): ArrayBuffer {
  const { sheets, names, marks } = contents;
  const order = sheets.map(({ name }) => name);
  checkSheetNames(order);
  const known = knownIn(contents, functions);
  const formatOf = formatsOfFile();
  const asCell = (cell: Cell): CellObject => {
    const formula = cell.formula ? formulaInFile(cell.formula, known) : undefined;
    return cellInFile(cell, formula, formatOf(cell.format));
  };
  const written = sheets.map((sheet) => worksheet(sheet, frames.get(sheet.name), asCell));
  return write(
    {
      SheetNames: order,
      Sheets: Object.fromEntries(order.map((name, place) => [name, written[place] ?? {}])),
      Workbook: {
        Sheets: order.map((name) => ({ name, Hidden: frames.get(name)?.isHidden ? 1 : 0 })),
        Names: [
          ...names.flatMap((name) => definedName(name, order, known)),
          ...marks.map(hiddenName),
        ],
      },
    },
    { type: "array", bookType: "xlsx", bookSST: false, compression: true }
  ) as ArrayBuffer;
}

function worksheet(
  { cells }: SheetCopy,
  frame: Frame | undefined,
  asCell: (cell: Cell) => CellObject
): WorkSheet {
  const rows: CellObject[][] = [];
  let columns = 0;
  for (const cell of cells) {
    if (cell.value === "" && !cell.formula) continue;
    (rows[cell.row] ??= [])[cell.column] = asCell(cell);
    columns = Math.max(columns, cell.column + 1);
  }
  // The library reads every row, so none may be missing.
  const data = Array.from(rows, (row: CellObject[] | undefined) => row ?? []);
  const last = { r: data.length - 1, c: columns - 1 };
  return {
    "!data": data,
    ...(data.length ? { "!ref": utils.encode_range({ r: 0, c: 0 }, last) } : {}),
    ...(frame ? framed(frame) : {}),
  };
}

function framed({ widths, hiddenColumns, hiddenRows, merged }: Frame): Partial<WorkSheet> {
  const columns = widths.map((width, column) => ({
    width,
    ...(hiddenColumns.includes(column) ? { hidden: true } : {}),
  }));
  const rows: { hidden: true }[] = [];
  for (const row of hiddenRows) rows[row] = { hidden: true };
  return {
    "!cols": columns,
    "!rows": rows,
    "!merges": merged.map(({ row, column, rows: height, columns: width }) => ({
      s: { r: row, c: column },
      e: { r: row + height - 1, c: column + width - 1 },
    })),
  };
}

function definedName(
  { name, formula, sheet }: NamedFormula,
  order: readonly string[],
  known: Known
): FileName[] {
  const Ref = nameFormulaInFile(formula, known);
  const place = sheet === undefined ? undefined : order.indexOf(sheet);
  if (Ref === undefined || place === -1) return [];
  return [{ Name: name, Ref, ...(place === undefined ? {} : { Sheet: place }) }];
}

/** A mark as Excel keeps it: a hidden name with a fixed reference. */
function hiddenName({ name, block }: Mark): FileName {
  return { Name: name, Ref: block ? fixedReference(block) : "#REF!", Hidden: true };
}

function fixedReference({ sheet, row, column, rows, columns }: Block): string {
  const cells = stringifyA1Ref({
    range: {
      ...{ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 },
      ...{ $top: true, $left: true, $bottom: true, $right: true },
    },
  });
  return `'${sheet.replace(/'/g, "''")}'!${cells}`;
}
