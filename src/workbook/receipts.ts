import { cellName } from "./address";
import type { Block, Place, Value, Work, WorkbookPort } from "./port";

export const receiptSheet = "UKAUTO receipts";

const header = [
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
];

/** planned: written before its formula is replaced; frozen: replaced; thawed: put back; dropped: never replaced. */
export type State = "planned" | "frozen" | "thawed" | "dropped";

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
  /** The number format that the cell showed, which its value keeps. */
  readonly format: string;
  /** The cell's own number format, which comes back with the formula. */
  readonly formatBefore: string;
  readonly citation: string;
  readonly status: string;
  readonly edition: string;
  readonly time: string;
}

export interface Kept extends Receipt {
  /** Its row on the sheet of receipts. */
  readonly row: number;
}

/** Every receipt of the workbook. */
export async function readReceipts(workbook: WorkbookPort): Promise<Kept[]> {
  const used = await workbook.used(receiptSheet);
  if (!used) return [];
  const rows = used.row + used.rows;
  const values = await workbook.values({
    sheet: receiptSheet,
    row: 0,
    column: 0,
    rows,
    columns: header.length,
  });
  return values.flatMap((cells, row) => {
    const [
      state,
      sheet,
      ,
      top,
      left,
      height,
      width,
      formula,
      value = "",
      check,
      format,
      citation,
      status,
      edition,
      time,
      formatBefore,
    ] = cells;
    if (row === 0 || !isState(state) || typeof formula !== "string") return [];
    const block = {
      sheet: String(sheet),
      row: Number(top) - 1,
      column: Number(left) - 1,
      rows: Number(height),
      columns: Number(width),
    };
    const texts = [check, format, citation, status, edition, time].map(String);
    const [mark = "", shown = "", cited = "", firm = "", of = "", at = ""] = texts;
    return [
      {
        state,
        block,
        formula,
        value,
        check: mark,
        format: shown,
        citation: cited,
        status: firm,
        edition: of,
        time: at,
        formatBefore: String(formatBefore || shown),
        row,
      },
    ];
  });
}

/** Writes new receipts below those that are there, and returns them with their rows. */
export async function addReceipts(
  workbook: WorkbookPort,
  receipts: readonly Receipt[],
  work?: Work
): Promise<Kept[]> {
  if (!(await workbook.sheets()).includes(receiptSheet)) await workbook.addSheet(receiptSheet);
  const used = await workbook.used(receiptSheet);
  const first = used ? used.row + used.rows : 1;
  if (!used)
    await workbook.write([{ sheet: receiptSheet, row: 0, column: 0, cells: [header], text: true }]);
  const kept = receipts.map((receipt, place) => ({ ...receipt, row: first + place }));
  const size = 250;
  const writings = [];
  for (let at = 0; at < kept.length; at += size) {
    const cells = kept.slice(at, at + size).map(toCells);
    writings.push({ sheet: receiptSheet, row: first + at, column: 0, cells, text: true });
  }
  await workbook.write(writings, work);
  return kept;
}

/** Notes what became of receipts. */
export async function mark(
  workbook: WorkbookPort,
  receipts: readonly Kept[],
  state: State
): Promise<void> {
  await workbook.write(
    receipts.map(({ row }) => ({
      sheet: receiptSheet,
      row,
      column: 0,
      cells: [[state]],
      text: true,
    }))
  );
}

/** A short mark of a block's values: equal blocks have equal marks. */
export function checkOf(values: readonly (readonly Value[])[]): string {
  let sum = 0x811c9dc5;
  for (const letter of JSON.stringify(values)) {
    sum = Math.imul(sum ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return `${values.length}x${values[0]?.length ?? 0}-${(sum >>> 0).toString(16)}`;
}

export function placeOf({ block: { sheet, row, column } }: Receipt): Place {
  return { sheet, row, column };
}

function toCells({
  state,
  block,
  formula,
  value,
  check,
  format,
  citation,
  status,
  edition,
  time,
  formatBefore,
}: Receipt): Value[] {
  const { sheet, row, column, rows, columns } = block;
  return [
    state,
    sheet,
    cellName(block),
    row + 1,
    column + 1,
    rows,
    columns,
    formula,
    value,
    check,
    format,
    citation,
    status,
    edition,
    time,
    formatBefore,
  ];
}

function isState(value: unknown): value is State {
  return value === "planned" || value === "frozen" || value === "thawed" || value === "dropped";
}
