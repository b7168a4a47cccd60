import { useEffect, useState } from "react";
import { blockedSpill } from "../../features/health/blockedSpill";
import { askForLater } from "../../features/mend/askForLater";
import { mendOf, type Mend, type Rewriting, type Unmendable } from "../../features/mend/mend";
import { wordsOf } from "../../model/wordsOf";
import { addressOf } from "../../workbook/address";
import { explain, type Explained } from "../../workbook/formulas/explain";
import { readAhead } from "../../workbook/formulas/readAhead";
import type { Cell, WorkbookReader } from "../../workbook/port";
import { useHost } from "../useHost";

/** Which reading of the cell is shown; `fresh` if the cell was just recalculated, with the number of the last trace before. */
export interface Round {
  readonly number: number;
  readonly fresh?: { readonly address: string; readonly since: number };
}

export interface ExplainedCall {
  readonly explained: Explained;
  readonly mend?: Mend | Unmendable;
  readonly later?: Rewriting | Unmendable;
}

export interface Explanation {
  /** The cell whose formula is explained: the selected one, or the one that spilled into it. */
  readonly cell: Cell;
  readonly calls: readonly ExplainedCall[];
  /** Why the cell has no room for its spill. */
  readonly blocked?: string;
}

/** Each UKAUTO call of the selected cell with its answer, or why the cell could not be read; neither while it is being read. */
export function useExplanation(
  selection: Cell,
  round: Round
): { explanation?: Explanation; problem?: string } {
  const { workbook, calculator, metadata, index } = useHost();
  const [found, setFound] = useState<{ explanation?: Explanation; problem?: string }>({});
  useEffect(() => {
    let current = true;
    if (!workbook) return;
    const read = async (): Promise<Explanation> => {
      const cell = await explainedCell(selection, workbook);
      const traces = round.fresh?.address === addressOf(cell) ? round.fresh : "shown";
      const reader = await readAhead(workbook, [cell]);
      const asking = { traces, at: selection } as const;
      const explained = await explain(cell, reader, calculator, metadata, asking);
      const blocked = await blockedSpill(cell, workbook, calculator, metadata);
      const calls = explained.map(async (each) => ({
        explained: each,
        mend: await mendOf(cell, each, workbook, metadata),
        later: askForLater(cell, each, metadata),
      }));
      return { cell, blocked, calls: await Promise.all(calls) };
    };
    read().then(
      (explanation) => {
        if (current) setFound({ explanation });
      },
      (error: unknown) => {
        if (current) setFound({ problem: `The cell could not be read: ${wordsOf(error)}` });
      }
    );
    return () => {
      current = false;
    };
    // The answers are those of the edition in use.
  }, [workbook, selection, calculator, metadata, index, round]);
  return found;
}

/** Read again: since it was selected the cell may have been written or calculated. */
async function explainedCell(selection: Cell, workbook: WorkbookReader): Promise<Cell> {
  const now = await workbook.cell(selection);
  return now.spilledFrom ? workbook.cell(now.spilledFrom) : now;
}
