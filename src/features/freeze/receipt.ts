import { inThousands } from "../../model/number";
import { cellName } from "../../workbook/address";
import type { Block, Value } from "../../workbook/port";
import type { Labels } from "./labels";
import { columnsOfSheet, rowsOfSheet } from "../../workbook/sheetSize";

/** The columns of the worksheet of receipts, in their order. A worksheet without those from Mark on can be read too. */
export const titles = {
  state: "State",
  sheet: "Sheet",
  cell: "Cell",
  row: "Row",
  column: "Column",
  rows: "Rows",
  columns: "Columns",
  formula: "Formula",
  value: "Value",
  check: "Check",
  format: "Number format",
  citation: "Citation",
  status: "Status",
  edition: "Edition",
  time: "Time",
  formatBefore: "Format before",
  mark: "Mark",
  references: "References",
  left: "Labels on the left",
  above: "Labels above",
  right: "Labels on the right",
} as const;
export type Title = keyof typeof titles;

/**
 * planned: written before its formula is replaced; frozen: replaced; thawed: put back; dropped: never
 * replaced; superseded: a newer receipt of the same cell counts.
 */
const states = ["planned", "frozen", "thawed", "dropped", "superseded"] as const;
export type State = (typeof states)[number];

/** The most cells of a formula that can be frozen. */
export const mostCells = 200_000;

/** A formula that was replaced by its value, with all that is needed to put it back into its cell. */
export interface Receipt {
  readonly state: State;
  /** Where the formula stood, and the block that it spilled over; the cell alone where it did not. */
  readonly block: Block;
  readonly formula: string;
  /** The value of the first cell. */
  readonly value: Value;
  /** A checksum of the frozen values. */
  readonly check: string;
  /** The number formats that the block showed, which its values keep, as `formatsText` writes them. */
  readonly format: string;
  /** The cells' own number formats, which come back with the formula. */
  readonly formatBefore: string;
  readonly citation: string;
  readonly status: string;
  readonly edition: string;
  readonly time: string;
  /** The hidden name that follows the block; "" in a receipt without a mark. */
  readonly mark: string;
  /** The hidden names that follow what the formula refers to, in its order; "-" for what none can follow. */
  readonly references: readonly string[];
  readonly labels: Labels;
}

/** What each column of a receipt holds. */
export function toCells(receipt: Receipt): Record<Title, Value> {
  const { block, references, labels, ...rest } = receipt;
  const { sheet, row, column, rows, columns } = block;
  return {
    ...rest,
    ...{ sheet, cell: cellName(block), row: row + 1, column: column + 1, rows, columns },
    references: references.join(" "),
    left: JSON.stringify(labels.left),
    above: JSON.stringify(labels.above),
    right: JSON.stringify(labels.right),
  };
}

/** Reads the receipt in the columns of a row, or says why there is none. */
export function toReceipt(cell: (title: Title) => Value): Receipt | string {
  const text = (title: Title): string => String(cell(title));
  const written = text("state").trim().toLowerCase();
  const state = states.find((each) => each === written);
  if (!state) return `its state is "${text("state")}", which is none of ${states.join(", ")}`;
  const [row = 0, column = 0, rows = 0, columns = 0] = (
    ["row", "column", "rows", "columns"] as const
  ).map((title) => Number(cell(title)));
  const isWhole = [row, column, rows, columns].every((each) => Number.isInteger(each) && each > 0);
  if (!isWhole) return "its row, column, rows and columns are not all whole numbers from 1";
  if (row + rows - 1 > rowsOfSheet || column + columns - 1 > columnsOfSheet)
    return "its block ends beyond the end of a worksheet";
  if (rows * columns > mostCells) return `its block has more than ${inThousands(mostCells)} cells`;
  const formula = text("formula");
  if (!formula.startsWith("=")) return "it holds no formula";
  if (!text("sheet")) return "it names no worksheet";
  const references = text("references");
  return {
    state,
    block: { sheet: text("sheet"), row: row - 1, column: column - 1, rows, columns },
    formula,
    value: cell("value"),
    check: text("check"),
    format: text("format"),
    formatBefore: text("formatBefore") || text("format"),
    citation: text("citation"),
    status: text("status"),
    edition: text("edition"),
    time: text("time"),
    mark: text("mark"),
    references: references ? references.split(" ") : [],
    labels: {
      left: toLabels(text("left")),
      above: toLabels(text("above")),
      right: toLabels(text("right")),
    },
  };
}

/** Reads labels. Unreadable ones become a label that no worksheet has, so that the cell is listed and not written. */
function toLabels(text: string): readonly string[] {
  if (!text) return [];
  try {
    const labels: unknown = JSON.parse(text);
    if (Array.isArray(labels)) return labels.map(String);
  } catch {
    // An analyst has edited it.
  }
  return [`unreadable: ${text}`];
}
