import { cellError } from "../formulas/argumentValue";
import type { Literal, Value, Writing } from "../port";

/** Writes values, formulas and formats of one block; undefined leaves a cell as it is. */
export function writeOne(
  context: Excel.RequestContext,
  { sheet, row, column, cells, formats, text }: Writing
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const columns = Math.max(...cells.map((values) => values.length), 0);
  if (!columns) return;
  const range = worksheet.getRangeByIndexes(row, column, cells.length, columns);
  const padded = <T>(rows: readonly (readonly (T | undefined)[])[]): (T | null)[][] =>
    cells.map((_, at) => Array.from({ length: columns }, (__, place) => rows[at]?.[place] ?? null));
  // null leaves a cell of the block as it is.
  if (formats) range.numberFormat = padded(formats);
  range.formulas = padded(cells.map((values) => values.map((value) => entered(value, text))));
}

/**
 * What is entered for a value. Excel turns some texts into dates, numbers or formulas; a text that has to stay a
 * text gets an apostrophe before it, which is not part of the value.
 */
function entered(value: Value | Literal | undefined, text = false): Value | undefined {
  if (typeof value === "object") return entered(value.text, true);
  const isText = typeof value === "string" && value !== "" && !cellError.test(value);
  return isText && (text || value.startsWith("'")) ? `'${value}` : value;
}
