import type { Place, Work, WorkbookPort, WorkbookReader, Writing } from "../../workbook/port";
import { receiptHeader, toCells, toReceipt, type Receipt, type State } from "./receipt";

export const receiptSheet = "UKAUTO receipts";

/** A receipt that is on a worksheet. */
export interface Kept extends Receipt {
  /** Where its row stands. */
  readonly at: Pick<Place, "sheet" | "row">;
}

const columns = receiptHeader.length;
/** Rows that are read or written in one request: receipts are long. */
const rowsAtOnce = 1_000;
const rowsWritten = 250;

/** The worksheets that hold receipts, the one of that name first: any whose first row is the header or a receipt. */
export async function receiptSheets(workbook: WorkbookReader): Promise<string[]> {
  const names = await workbook.sheets();
  const firstRows = await workbook.valuesOf(
    names.map((sheet) => ({ sheet, row: 0, column: 0, rows: 1, columns }))
  );
  const known = names.filter((name, place) => {
    const [cells = []] = firstRows[place] ?? [];
    const isHeader = receiptHeader.slice(0, 8).every((title, column) => cells[column] === title);
    return name === receiptSheet || isHeader || toReceipt(cells) !== undefined;
  });
  return known.sort((one, other) => rank(one) - rank(other));
}

/** Every receipt of the workbook, the oldest first. */
export async function readReceipts(workbook: WorkbookReader): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const sheet of await receiptSheets(workbook)) {
    const used = await workbook.used(sheet);
    const rows = used ? used.row + used.rows : 0;
    for (let first = 0; first < rows; first += rowsAtOnce) {
      const part = { sheet, row: first, column: 0, rows: Math.min(rowsAtOnce, rows - first) };
      const values = await workbook.values({ ...part, columns });
      values.forEach((cells, place) => {
        const receipt = toReceipt(cells);
        if (receipt) kept.push({ ...receipt, at: { sheet, row: first + place } });
      });
    }
  }
  return kept.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
}

/** Writes new receipts below those that are there, and returns them with their rows. */
export async function addReceipts(
  workbook: WorkbookPort,
  receipts: readonly Receipt[],
  work?: Work
): Promise<Kept[]> {
  if (!receipts.length) return [];
  const [known] = await receiptSheets(workbook);
  const sheet = known ?? (await workbook.addSheet(receiptSheet));
  const used = await workbook.used(sheet);
  const first = used ? used.row + used.rows : 1;
  await needReceipts(workbook, [sheet]);
  if (!used)
    await workbook.write([{ sheet, row: 0, column: 0, cells: [receiptHeader], text: true }]);
  const kept = receipts.map((receipt, place) => ({
    ...receipt,
    at: { sheet, row: first + place },
  }));
  const writings: Writing[] = [];
  for (let at = 0; at < kept.length; at += rowsWritten) {
    const cells = kept.slice(at, at + rowsWritten).map(toCells);
    writings.push({ sheet, row: first + at, column: 0, cells, text: true });
  }
  await workbook.write(writings, work);
  return kept;
}

/** Refuses, before anything is changed, where what becomes of receipts could not be noted. */
export async function needReceipts(
  workbook: WorkbookPort,
  sheets: readonly string[]
): Promise<void> {
  const blocks = sheets.map((sheet) => ({ sheet, row: 0, column: 0, rows: 1, columns }));
  const [obstacle] = await workbook.obstacles(blocks);
  if (obstacle) {
    throw new Error(
      `The receipts on the worksheet "${obstacle.sheet}" cannot be written: ${obstacle.reason}. Nothing was changed. Put that right, then try again.`
    );
  }
}

/** Notes what became of receipts. */
export async function mark(
  workbook: WorkbookPort,
  receipts: readonly Kept[],
  state: State
): Promise<void> {
  if (!receipts.length) return;
  await workbook.write(
    runs(receipts).map(({ sheet, row, rows }) => ({
      sheet,
      row,
      column: 0,
      cells: Array.from({ length: rows }, () => [state]),
      text: true,
    }))
  );
}

/** Rows that stand one below the other, together. */
function runs(receipts: readonly Kept[]): { sheet: string; row: number; rows: number }[] {
  const found: { sheet: string; row: number; rows: number }[] = [];
  const sorted = [...receipts].sort((one, other) => one.at.row - other.at.row);
  for (const { at } of sorted) {
    const above = found.find(({ sheet, row, rows }) => sheet === at.sheet && row + rows === at.row);
    if (above) above.rows++;
    else found.push({ ...at, rows: 1 });
  }
  return found;
}

function rank(sheet: string): number {
  return sheet === receiptSheet ? 0 : 1;
}
