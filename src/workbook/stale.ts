import type { Answer } from "../model/answer";
import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { explain } from "./explain";
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
    const calls = await explain(cell, workbook, calculator, metadata, true);
    const [only] = calls;
    if (calls.length !== 1 || !only?.answer || cell.formula.trim() !== `=${only.formula}`) continue;
    const now = valueOf(only.answer);
    if (now !== undefined && now !== cell.value) stale.push(cell);
  }
  return stale;
}

/** What the first cell of an answer shows. */
export function valueOf(answer: Answer): string | number | undefined {
  switch (answer.kind) {
    case "figure":
    case "text":
      return answer.value;
    case "card":
      return answer.title;
    case "failure":
      return answer.error;
    case "table":
      return answer.rows[0]?.[0];
  }
}
