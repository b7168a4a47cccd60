import type { Calculator } from "../../model/calculator";
import type { Metadata } from "../../model/metadata";
import { cellName } from "../../workbook/address";
import { explain } from "../../workbook/formulas/explain";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Cell, WorkbookReader } from "../../workbook/port";

/** What a cell shows where its table has no room to spill. */
export const spillError = "#SPILL!";

/** Says for a cell that shows #SPILL! what is in the way of its table and what to do; undefined for any other cell. */
export async function blockedSpill(
  cell: Cell,
  workbook: WorkbookReader,
  calculator: Calculator,
  metadata: Metadata
): Promise<string | undefined> {
  if (cell.value !== spillError) return undefined;
  const reader = await readAhead(workbook, [cell]);
  const [call] = await explain(cell, reader, calculator, metadata);
  const answer = cell.formula.trim() === `=${call?.formula}` ? call?.answer : undefined;
  const rows = answer?.kind === "table" ? answer.rows.length : 0;
  const columns = answer?.kind === "table" ? (answer.rows[0]?.length ?? 0) : 0;
  if (rows * columns < 2) return `${spillError}: make room below it and to its right`;
  const { sheet, row, column } = cell;
  const filled = await workbook.filled({ sheet, row, column, rows, columns });
  const first = filled.find((each) => each.row !== row || each.column !== column);
  const room = `its ${rows} rows and ${columns} columns`;
  return first
    ? `${spillError}: ${cellName(first)} is in the way of ${room}. Empty or move that cell`
    : `${spillError}: there is no room for ${room}. Recalculate it, or move it away from tables, merged cells and the worksheet's edge`;
}
