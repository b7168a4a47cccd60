import { addressOf, blockName, cellName } from "../../workbook/address";
import { callsUkauto } from "../../workbook/formulas/formula";
import type { Block, WorkbookPort, Writing } from "../../workbook/port";

export interface Insertion {
  readonly cells: Writing["cells"];
  readonly formats?: Writing["formats"];
  /** The room that one spilled formula takes. */
  readonly spill?: { readonly rows: number; readonly columns: number };
}

export type Inserted =
  | { readonly kind: "inserted"; readonly block: Block }
  /** Nothing was written; with `replaceable` the analyst may have the filled cells overwritten. */
  | { readonly kind: "blocked"; readonly reason: string; readonly replaceable: boolean };

/** Writes at the active cell, never over filled cells unless told to. */
export async function insertAtActive(
  workbook: WorkbookPort,
  { cells, formats, spill }: Insertion,
  replace = false
): Promise<Inserted> {
  const active = await workbook.selected();
  const { sheet, row, column } = active;
  const written = { rows: cells.length, columns: Math.max(...cells.map(({ length }) => length)) };
  const block = { sheet, row, column, ...(spill ?? written) };
  const [obstacle] = await workbook.obstacles([{ ...block, ...written }]);
  if (obstacle) {
    return blocked(`${addressOf(obstacle)} cannot be written: ${obstacle.reason}`, false);
  }
  // One UKAUTO formula takes the place of another without asking: it is being worked on.
  const own =
    callsUkauto.test(active.formula) && written.rows * written.columns === 1
      ? (active.spill ?? { ...block, rows: 1, columns: 1 })
      : undefined;
  const filled = (await filledCells(workbook, block)).filter((cell) => !own || !holds(own, cell));
  const other = filled.find((cell) => cell.row !== row || cell.column !== column);
  if (spill && other) {
    return blocked(
      `The list needs ${spill.rows} rows and ${spill.columns} columns of empty cells, and ${cellName(other)} is filled. Select a cell with room below and to its right.`,
      false
    );
  }
  const [first] = filled;
  if (first && !replace) {
    return blocked(
      `${cellName(first)} is filled already. Select an empty place, or replace what is there.`,
      true
    );
  }
  await workbook.write([{ sheet, row, column, cells, formats }]);
  return { kind: "inserted", block };
}

/** Where something was put, as a sentence names it. */
export function placeName(block: Block): string {
  return block.rows * block.columns === 1 ? addressOf(block) : blockName(block);
}

async function filledCells(
  workbook: WorkbookPort,
  block: Block
): Promise<{ row: number; column: number }[]> {
  const values = await workbook.values(block);
  return values.flatMap((cells, at) =>
    cells.flatMap((value, place) =>
      value === "" ? [] : [{ row: block.row + at, column: block.column + place }]
    )
  );
}

function holds(block: Block, { row, column }: { row: number; column: number }): boolean {
  return (
    row >= block.row &&
    row < block.row + block.rows &&
    column >= block.column &&
    column < block.column + block.columns
  );
}

function blocked(reason: string, replaceable: boolean): Inserted {
  return { kind: "blocked", reason, replaceable };
}
