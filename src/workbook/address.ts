import type { Block, Place } from "./port";

/** Column letters: 0 is "A", 26 is "AA". */
export function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell without its worksheet: "B3". */
export function cellName({ row, column }: Pick<Place, "row" | "column">): string {
  return `${lettersOf(column)}${row + 1}`;
}

/** "Sheet1!B3", the worksheet in quotation marks where its name needs them. */
export function addressOf(place: Place): string {
  return `${quoted(place.sheet)}!${cellName(place)}`;
}

/** "Sheet1!B3:C9", or the one cell. */
export function blockName(block: Block): string {
  const last = { row: block.row + block.rows - 1, column: block.column + block.columns - 1 };
  const first = addressOf(block);
  return block.rows === 1 && block.columns === 1 ? first : `${first}:${cellName(last)}`;
}

/** A worksheet's name as formulas write it. */
export function quoted(sheet: string): string {
  const plain =
    /^[A-Za-z_][A-Za-z0-9_.]*$/.test(sheet) && !/^([A-Za-z]{1,3}\d+|R\d*C\d*)$/i.test(sheet);
  return plain ? sheet : `'${sheet.replace(/'/g, "''")}'`;
}

const reference =
  /^(?:('(?:[^']|'')+'|[^'!:\s]+)!)?\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** The block of a reference such as "B3", "$B$3:C9" or "'My sheet'!B3"; undefined for anything else, a spill reference among it. */
export function blockOf(text: string, sheet: string): Block | undefined {
  const parts = reference.exec(text.trim());
  if (!parts) return undefined;
  const [, named, column = "", row = "", endColumn = column, endRow = row] = parts;
  const [left, right] = [columnOf(column), columnOf(endColumn)];
  const [top, bottom] = [Number(row) - 1, Number(endRow) - 1];
  return {
    sheet: named ? named.replace(/^'|'$/g, "").replace(/''/g, "'") : sheet,
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
}

const wholeColumns = /^(?:('(?:[^']|'')+'|[^'!:\s]+)!)?\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const wholeRows = /^(?:('(?:[^']|'')+'|[^'!:\s]+)!)?\$?(\d{1,7}):\$?(\d{1,7})$/;
const [lastRow, lastColumn] = [1_048_576, 16_384];

/** The block of whole columns or rows, such as "A:C" or "2:3": as large as a worksheet can be. */
export function linesOf(text: string, sheet: string): Block | undefined {
  const inColumns = wholeColumns.exec(text.trim());
  const [, named, first, last] = inColumns ?? wholeRows.exec(text.trim()) ?? [];
  if (!first || !last) return undefined;
  const [from, to] = inColumns
    ? [columnOf(first), columnOf(last)]
    : [Number(first) - 1, Number(last) - 1];
  const [start, length] = [Math.min(from, to), Math.abs(to - from) + 1];
  return {
    sheet: named ? named.replace(/^'|'$/g, "").replace(/''/g, "'") : sheet,
    ...(inColumns
      ? { row: 0, column: start, rows: lastRow, columns: length }
      : { row: start, column: 0, rows: length, columns: lastColumn }),
  };
}

function columnOf(letters: string): number {
  return (
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
