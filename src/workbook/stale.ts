import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { explain } from "./explain";
import { firstValue } from "./firstValue";
import type { Cell, WorkbookPort } from "./port";

/**
 * The cells whose shown value differs from what the edition in use answers. Only a cell that is one
 * UKAUTO call with arguments that can be read is judged; nothing is calculated in the workbook.
 */
export async function staleCells(
  cells: readonly Cell[],
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Promise<Cell[]> {
  const stale: Cell[] = [];
  for (const cell of cells) {
    const calls = await explain(cell, workbook, calculator, metadata, { traces: "none" });
    const [only] = calls;
    if (calls.length !== 1 || !only?.answer || cell.formula.trim() !== `=${only.formula}`) continue;
    const now = firstValue(only.answer);
    if (now !== undefined && now !== cell.value) stale.push(cell);
  }
  return stale;
}
