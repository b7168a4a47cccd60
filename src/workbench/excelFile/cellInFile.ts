import { SSF, utils, type CellObject } from "@e965/xlsx";
import { addressOf } from "../../workbook/address";
import type { Cell } from "../../workbook/port";
import type { FormulaInFile } from "./formulaInFile";

/** The number that stands for each error in a file. Newer errors, such as #SPILL!, have none and are written as text. */
const errorNumbers: ReadonlyMap<string, number> = new Map([
  ["#NULL!", 0x00],
  ["#DIV/0!", 0x07],
  ["#VALUE!", 0x0f],
  ["#REF!", 0x17],
  ["#NAME?", 0x1d],
  ["#NUM!", 0x24],
  ["#N/A", 0x2a],
]);
const longestText = 32_767;
const longestFormat = 255;
/** The most number formats that every Excel takes in one workbook. */
const mostFormats = 200;

/** Picks the number formats of one file. Those that Excel would not read, or that are too many, are left out. */
export function formatsOfFile(): (format: string) => string | undefined {
  const used = new Map<string, string | undefined>([["General", undefined]]);
  return (format) => {
    if (!used.has(format)) {
      const isGood = used.size < mostFormats && isFormat(format);
      used.set(format, isGood ? format : undefined);
    }
    return used.get(format);
  };
}

/** A cell for the file: its value, with the formula where a file can hold that. */
export function cellInFile(
  cell: Cell,
  formula: FormulaInFile | undefined,
  format: string | undefined
): CellObject {
  const z = format === undefined ? {} : { z: format };
  return { ...valueInFile(cell), ...z, ...(formula ? formulaOf(cell, formula) : {}) };
}

function valueInFile(cell: Cell): CellObject {
  const { value } = cell;
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  const error = errorNumbers.get(value);
  if (error !== undefined) return { t: "e", v: error };
  if (value.length > longestText)
    throw new Error(
      `${addressOf(cell)} holds ${value.length.toLocaleString("en-GB")} characters; a cell of an Excel file takes ${longestText.toLocaleString("en-GB")}. Shorten it, then save again.`
    );
  return { t: "s", v: inXml(value) };
}

function formulaOf(cell: Cell, { text, isArray }: FormulaInFile): Partial<CellObject> {
  const { row, column, rows, columns } = cell.spill ?? { ...cell, rows: 1, columns: 1 };
  if (!isArray && !cell.spill) return { f: text };
  const start = { r: row, c: column };
  const end = { r: row + rows - 1, c: column + columns - 1 };
  return { f: text, F: utils.encode_range(start, end), D: true };
}

/** A file writes some characters as "_x000D_", so a text that happens to look like that has to be escaped. */
function inXml(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

function isFormat(format: string): boolean {
  if (!format || format.length > longestFormat) return false;
  try {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-call, @typescript-eslint/no-unsafe-member-access
    SSF.format(format, 1);
    return true;
  } catch {
    return false;
  }
}
