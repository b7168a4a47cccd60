import { cellName } from "../../workbook/address";
import type { Block, Place, Value } from "../../workbook/port";

/** The first row of the worksheet of receipts. */
export const receiptHeader = [
  "State",
  "Sheet",
  "Cell",
  "Row",
  "Column",
  "Rows",
  "Columns",
  "Formula",
  "Value",
  "Check",
  "Number format",
  "Citation",
  "Status",
  "Edition",
  "Time",
  "Format before",
] as const;

/**
 * planned: written before its formula is replaced; frozen: replaced; thawed: put back; dropped: never
 * replaced; superseded: a newer receipt of the same cell counts.
 */
const states = ["planned", "frozen", "thawed", "dropped", "superseded"] as const;
export type State = (typeof states)[number];

/** A formula that a value stands for, and all that is needed to put it back. */
export interface Receipt {
  readonly state: State;
  /** The block that the formula spills over; the cell alone where it does not. */
  readonly block: Block;
  readonly formula: string;
  /** The value of the first cell. */
  readonly value: Value;
  /** Tells whether the block still holds the frozen values. */
  readonly check: string;
  /** The number formats that the block showed, which its values keep, as `formatsText` writes them. */
  readonly format: string;
  /** The cells' own number formats, which come back with the formula. */
  readonly formatBefore: string;
  readonly citation: string;
  readonly status: string;
  readonly edition: string;
  readonly time: string;
}

export function placeOf({ block: { sheet, row, column } }: Receipt): Place {
  return { sheet, row, column };
}

/** A receipt as a row of the worksheet. */
export function toCells(receipt: Receipt): Value[] {
  const { state, block, formula, value, check, format, formatBefore } = receipt;
  const { sheet, row, column, rows, columns } = block;
  const where = [state, sheet, cellName(block), row + 1, column + 1, rows, columns];
  const { citation, status, edition, time } = receipt;
  return [...where, formula, value, check, format, citation, status, edition, time, formatBefore];
}

/** The receipt that a row of a worksheet is; undefined for any other row, the header among them. */
export function toReceipt(cells: readonly Value[]): Receipt | undefined {
  const [state, sheet, , top, left, height, width, formula, value = "", ...rest] = cells;
  const [check = "", format = "", citation = "", status = "", edition = "", time = "", before] =
    rest.map(String);
  const known = states.find((each) => each === state);
  const [row, column, rows, columns] = [top, left, height, width].map(Number);
  const isPlace = [row, column, rows, columns].every((each) => Number.isInteger(each) && each! > 0);
  if (!known || !isPlace || typeof formula !== "string" || !formula.startsWith("="))
    return undefined;
  return {
    state: known,
    block: {
      sheet: String(sheet),
      row: row! - 1,
      column: column! - 1,
      rows: rows!,
      columns: columns!,
    },
    formula,
    value,
    check,
    format,
    formatBefore: before || format,
    citation,
    status,
    edition,
    time,
  };
}
