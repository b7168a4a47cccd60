import type { CellValue } from "../../model/answer";
import { asTable } from "../parts/asTable";
import { copyText } from "../parts/copyText";
import type { Grid } from "./grid";

/** The table as rows of cells, its titles first; "" where nothing is on record. */
export function cellsOf({ columns, rows }: Grid): CellValue[][] {
  return [
    columns.map(({ title }) => title),
    ...rows.map(({ head, cells }) => [head, ...cells.map(({ figure }) => figure?.value ?? "")]),
  ];
}

/** Copies cells as a table that both a spreadsheet and a document paste as one; false if the clipboard refuses it. */
export async function copyTable(rows: readonly (readonly CellValue[])[]): Promise<boolean> {
  const plain = asTable(rows);
  try {
    const item = new ClipboardItem({
      "text/plain": new Blob([plain], { type: "text/plain" }),
      "text/html": new Blob([asHtml(rows)], { type: "text/html" }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyText(plain);
  }
}

function asHtml(rows: readonly (readonly CellValue[])[]): string {
  const table = document.createElement("table");
  for (const row of rows) {
    const line = table.insertRow();
    for (const cell of row) line.insertCell().textContent = String(cell);
  }
  return table.outerHTML;
}
