import type { Value } from "../../workbook/port";

/**
 * Cells as text that a spreadsheet pastes as a table. A text that it would take for a formula gets an
 * apostrophe before it.
 */
export function asTable(rows: readonly (readonly Value[])[]): string {
  return rows.map((cells) => cells.map(asField).join("\t")).join("\n");
}

function asField(value: Value): string {
  if (typeof value !== "string") return String(value);
  const line = value.replace(/[\t\r\n]+/g, " ");
  return /^[=+\-@]/.test(line) ? `'${line}` : line;
}
