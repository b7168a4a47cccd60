import type { Figure } from "../model/answer";
import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { explain } from "./explain";
import { firstValue } from "./firstValue";
import type { Cell, WorkbookPort } from "./port";

/** How a UKAUTO cell stands beside what the edition in use answers. */
export interface Standing {
  readonly cell: Cell;
  /** The figure that the cell is, where it is one call of a figure. */
  readonly figure?: Figure;
  /** Why the cell shows an error. */
  readonly reason?: string;
  /** Whether the edition in use answers with another value than the cell shows. */
  readonly isStale: boolean;
}

/**
 * Each cell as it stands. Only a cell that is one UKAUTO call with arguments that can be read is judged
 * stale or not; nothing is calculated in the workbook.
 */
export async function standingOf(
  cells: readonly Cell[],
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const cell of cells) {
    const calls = await explain(cell, workbook, calculator, metadata, { traces: "none" });
    const answers = calls.map(({ answer }) => answer);
    const failure = answers.find(
      (answer) => answer?.kind === "failure" && answer.error === cell.value
    );
    const [only] = calls;
    const alone = calls.length === 1 && cell.formula.trim() === `=${only?.formula}`;
    const answer = alone ? only?.answer : undefined;
    const now = answer && firstValue(answer);
    standings.push({
      cell,
      ...(answer?.kind === "figure" ? { figure: answer } : {}),
      ...(failure?.kind === "failure" ? { reason: failure.message } : {}),
      isStale: now !== undefined && now !== cell.value,
    });
  }
  return standings;
}
