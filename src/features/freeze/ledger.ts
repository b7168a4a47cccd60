import type {
  Block,
  Obstacle,
  Place,
  Value,
  Work,
  WorkbookPort,
  WorkbookReader,
  Writing,
} from "../../workbook/port";
import { allTitles, findLayouts, receiptSheet, standardLayout, type Layout } from "./layout";
import { titles, toCells, toReceipt, type Receipt, type State, type Title } from "./receipt";

/** A receipt that is on a worksheet. */
export interface Entry extends Receipt {
  /** The cell that holds its state. */
  readonly at: Place;
}

/** What the worksheets of receipts hold. */
export interface Ledger {
  /** Every receipt, the oldest first. */
  readonly entries: readonly Entry[];
  /** Rows that are not receipts, each with what is wrong. They do not keep the others from being read. */
  readonly unreadable: readonly Obstacle[];
  readonly sheets: readonly string[];
}

/** How many rows are read, or written, in one request; receipts are long. */
const rowsAtOnce = 1_000;
const rowsWritten = 250;

export async function readLedger(workbook: WorkbookReader): Promise<Ledger> {
  const layouts = await findLayouts(workbook);
  const entries: Entry[] = [];
  const unreadable: Obstacle[] = [];
  for (const layout of layouts) {
    const { sheet, header, columnOf } = layout;
    const used = await workbook.used(sheet);
    const end = used ? used.row + used.rows : 0;
    const columns = width(layout);
    for (let first = 0; first < end; first += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, end - first);
      const values = await workbook.values({ sheet, row: first, column: 0, rows, columns });
      values.forEach((cells, place) => {
        const row = first + place;
        if (row === header || allTitles.every((title) => !written(cells, columnOf, title))) return;
        const receipt = toReceipt((title) => written(cells, columnOf, title));
        const at = { sheet, row, column: columnOf.get("state") ?? 0 };
        if (typeof receipt === "string") unreadable.push({ ...at, reason: receipt });
        else entries.push({ ...receipt, at });
      });
    }
  }
  entries.sort((one, other) => (one.time < other.time ? -1 : one.time > other.time ? 1 : 0));
  return { entries, unreadable, sheets: layouts.map(({ sheet }) => sheet) };
}

/** Writes new receipts below the existing ones, in the columns of that worksheet, and returns them with their places. */
export async function addEntries(
  workbook: WorkbookPort,
  receipts: readonly Receipt[],
  work?: Work
): Promise<Entry[]> {
  if (!receipts.length) return [];
  const [known] = await findLayouts(workbook);
  const sheet = known?.sheet ?? (await workbook.addSheet(receiptSheet));
  await needLedger(workbook, [sheet]);
  const used = await workbook.used(sheet);
  const layout = await complete(workbook, sheet, known, used);
  const first = used ? used.row + used.rows : 1;
  const entries = receipts.map((receipt, place) => ({
    ...receipt,
    at: { sheet, row: first + place, column: layout.columnOf.get("state") ?? 0 },
  }));
  const writings: Writing[] = [];
  for (let at = 0; at < entries.length; at += rowsWritten) {
    const cells = entries.slice(at, at + rowsWritten).map((entry) => inColumns(entry, layout));
    writings.push({ sheet, row: first + at, column: 0, cells, text: true });
  }
  await workbook.write(writings, work);
  return entries;
}

/** The layout with every title; titles that are missing are added at the end. */
async function complete(
  workbook: WorkbookPort,
  sheet: string,
  known: Layout | undefined,
  used: Block | undefined
): Promise<Layout> {
  if (used && known?.header === undefined) return known ?? standardLayout(sheet, 0);
  const { header = 0, columnOf = new Map<Title, number>() } = used ? (known ?? {}) : {};
  const missing = allTitles.filter((title) => !columnOf.has(title));
  const column = used ? used.column + used.columns : 0;
  const cells = [missing.map((title) => titles[title])];
  if (missing.length) await workbook.write([{ sheet, row: header, column, cells, text: true }]);
  const added = missing.map((title, place): [Title, number] => [title, column + place]);
  return { sheet, header, columnOf: new Map([...columnOf, ...added]) };
}

/** Throws, before anything is changed, where the state of receipts could not be written. */
export async function needLedger(workbook: WorkbookPort, sheets: readonly string[]): Promise<void> {
  const blocks = sheets.map((sheet) => ({ sheet, row: 0, column: 0, rows: 1, columns: 1 }));
  const [obstacle] = await workbook.obstacles(blocks);
  if (obstacle) {
    throw new Error(
      `The receipts on the worksheet "${obstacle.sheet}" cannot be written: ${obstacle.reason}. Nothing was changed. Correct that, then try again.`
    );
  }
}

/** Writes a new state of receipts to their rows. */
export async function setState(
  workbook: WorkbookPort,
  entries: readonly Entry[],
  state: State
): Promise<void> {
  if (!entries.length) return;
  const runs: { at: Place; rows: number }[] = [];
  for (const { at } of [...entries].sort(bySheetAndRow)) {
    const above = runs[runs.length - 1];
    if (above?.at.sheet === at.sheet && above.at.row + above.rows === at.row) above.rows++;
    else runs.push({ at, rows: 1 });
  }
  await workbook.write(
    runs.map(({ at, rows }) => ({
      ...at,
      cells: Array.from({ length: rows }, () => [state]),
      text: true,
    }))
  );
}

function bySheetAndRow({ at: one }: Entry, { at: other }: Entry): number {
  return one.sheet === other.sheet ? one.row - other.row : one.sheet < other.sheet ? -1 : 1;
}

function written(
  cells: readonly Value[],
  columnOf: ReadonlyMap<Title, number>,
  title: Title
): Value {
  return cells[columnOf.get(title) ?? -1] ?? "";
}

function inColumns(receipt: Receipt, layout: Layout): (Value | undefined)[] {
  const cells = toCells(receipt);
  const row = Array<Value | undefined>(width(layout)).fill(undefined);
  for (const [title, column] of layout.columnOf) row[column] = cells[title];
  return row;
}

function width({ columnOf }: Layout): number {
  return Math.max(...columnOf.values()) + 1;
}
