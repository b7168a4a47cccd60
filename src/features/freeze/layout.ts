import type { Block, Value, WorkbookReader } from "../../workbook/port";
import { titles, toReceipt, type Title } from "./receipt";

/** The worksheet that receipts are written to, unless the analyst has given it another name. */
export const receiptSheet = "UKAUTO receipts";

/** A worksheet of receipts, and the column of each title. */
export interface Layout {
  readonly sheet: string;
  /** The row of the titles; undefined where it was deleted. */
  readonly header: number | undefined;
  readonly columnOf: ReadonlyMap<Title, number>;
}

export const allTitles = Object.keys(titles) as Title[];
/** A row without these titles belongs to another table. */
const needed: readonly Title[] = ["state", "sheet", "row", "column", "formula", "check"];
/** How far from the corner of a worksheet titles or a first receipt are looked for. */
const [topRows, topColumns, mostShift] = [20, 60, 8];

/** The worksheets with receipts, found by their titles or by a receipt; the one named `receiptSheet` comes first. */
export async function findLayouts(workbook: WorkbookReader): Promise<Layout[]> {
  const names = await workbook.sheets();
  const tops = (await workbook.areas("workbook")).flatMap(topOf);
  const values = await workbook.valuesOf(tops);
  const found = names.flatMap((sheet): Layout[] => {
    const place = tops.findIndex((top) => top.sheet === sheet);
    const layout = layoutIn(sheet, values[place] ?? []);
    if (layout) return [layout];
    return sheet === receiptSheet ? [standardLayout(sheet, 0)] : [];
  });
  return found.sort((one, other) => rank(one) - rank(other));
}

export function standardLayout(sheet: string, shift: number): Layout {
  const columnOf = new Map(allTitles.map((title, place) => [title, place + shift]));
  return { sheet, header: undefined, columnOf };
}

function topOf({ sheet, row, column, rows, columns }: Block): Block[] {
  const [height, width] = [Math.min(row + rows, topRows), Math.min(column + columns, topColumns)];
  return row < height && column < width
    ? [{ sheet, row: 0, column: 0, rows: height, columns: width }]
    : [];
}

function layoutIn(sheet: string, top: readonly (readonly Value[])[]): Layout | undefined {
  for (const [row, cells] of top.entries()) {
    const written = cells.map((value) => String(value).trim().toLowerCase());
    const columnOf = new Map<Title, number>();
    for (const title of allTitles) {
      const column = written.indexOf(titles[title].toLowerCase());
      if (column >= 0) columnOf.set(title, column);
    }
    if (needed.every((title) => columnOf.has(title))) return { sheet, header: row, columnOf };
  }
  for (let shift = 0; shift <= mostShift; shift++) {
    const isReceipt = top.some(
      (cells) =>
        typeof toReceipt((title) => cells[allTitles.indexOf(title) + shift] ?? "") !== "string"
    );
    if (isReceipt) return standardLayout(sheet, shift);
  }
  return undefined;
}

function rank({ sheet }: Layout): number {
  return sheet === receiptSheet ? 0 : 1;
}
