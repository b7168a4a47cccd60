import type { Figure } from "../../model/answer";
import type { Calculator } from "../../model/calculator";
import type { Metadata } from "../../model/metadata";
import { addressOf } from "../../workbook/address";
import { cellError } from "../../workbook/formulas/argumentValue";
import { explain } from "../../workbook/formulas/explain";
import type { Cell, Value, Work, WorkbookReader } from "../../workbook/port";
import { readAhead } from "../../workbook/formulas/readAhead";
import { rowsOf } from "../../workbook/rowsOf";
import { blockedSpill } from "../health/blockedSpill";
import { spiltValues } from "../../workbook/spiltValues";

/** How a UKAUTO cell compares with what the edition in use answers. */
export interface Standing {
  readonly cell: Cell;
  /** The figure that the cell shows, where it is one call of a figure. */
  readonly figure?: Figure;
  /** Why the cell shows an error. */
  readonly reason?: string;
  /**
   * Set where the edition in use answers with another value than the cell shows. "not up to date" is a cell that was
   * not last answered by an earlier edition, as far as is known: a value that it takes may have changed since then.
   */
  readonly behind?: "earlier edition" | "not up to date";
}

/** The errors that UKAUTO answers with. Any other comes from Excel and does not depend on the edition. */
const ours: readonly Value[] = ["#N/A", "#VALUE!", "#DIV/0!"];

/**
 * The standing of each cell; nothing is calculated in the workbook. A cell that is one UKAUTO call with readable
 * arguments is judged by its values, any other by the calls that it made when it was last calculated.
 */
export async function standingOf(
  cells: readonly Cell[],
  workbook: WorkbookReader,
  calculator: Calculator,
  metadata: Metadata,
  edition: string,
  work?: Work
): Promise<Standing[]> {
  const reader = await readAhead(workbook, cells, work);
  const shown = await spiltValues(workbook, cells, work);
  const standings: Standing[] = [];
  for (const [place, cell] of cells.entries()) {
    const calls = await explain(cell, reader, calculator, metadata, { traces: "none" });
    const answers = calls.map(({ answer }) => answer);
    const failure = answers.find(
      (answer) => answer?.kind === "failure" && answer.error === cell.value
    );
    const [only] = calls;
    const alone = calls.length === 1 && cell.formula.trim() === `=${only?.formula}`;
    const answer = alone ? only?.answer : undefined;
    const reason =
      failure?.kind === "failure"
        ? failure.message
        : await blockedSpill(cell, workbook, calculator, metadata);
    const isBehind =
      !isForeignError(cell.value) &&
      (answer
        ? JSON.stringify(rowsOf(answer)) !== JSON.stringify(shown[place])
        : askedEarlier(cell, calculator, edition));
    standings.push({
      cell,
      ...(answer?.kind === "figure" && answer.value === cell.value ? { figure: answer } : {}),
      ...(reason ? { reason } : {}),
      ...(isBehind ? { behind: behindBy(cell, calculator, edition) } : {}),
    });
  }
  return standings;
}

function behindBy(
  cell: Cell,
  calculator: Calculator,
  edition: string
): NonNullable<Standing["behind"]> {
  const traces = calculator.trace(addressOf(cell));
  const last = traces[traces.length - 1];
  return last && last.edition !== edition ? "earlier edition" : "not up to date";
}

function isForeignError(value: Value): boolean {
  return typeof value === "string" && cellError.test(value) && !ours.includes(value);
}

/** Whether an earlier edition answered the cell last, and the edition in use gives another answer. */
function askedEarlier(cell: Cell, calculator: Calculator, edition: string): boolean {
  const traces = calculator.trace(addressOf(cell));
  const last = traces[traces.length - 1];
  if (!last || last.edition === edition) return false;
  return traces
    .filter((trace) => trace.edition === last.edition)
    .some(({ id, arguments: args, answer }) => {
      const now = calculator.calculate(id, args);
      return !now || JSON.stringify(rowsOf(now)) !== JSON.stringify(rowsOf(answer));
    });
}
