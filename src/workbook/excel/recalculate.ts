import type { Calculator } from "../../model/calculator";
import { addressOf } from "../address";
import { cellError } from "../formulas/argumentValue";
import { inBatches } from "../batches";
import { rangeAt } from "./range";
import { readCells } from "./read";
import { inExcel } from "./run";
import { asksUkauto } from "../formulas/formula";
import type { Cell, Place, Work } from "../port";

export type Answers = Pick<Calculator, "trace" | "newestCall">;

/** How long answers are waited for, in milliseconds. */
export interface Patience {
  /** In total, while no cell answers. */
  readonly longest: number;
  /** Until cells that have not answered are checked for whether they make a call at all. */
  readonly quiet: number;
}

const atOnce = 200;
const turn = 25;
const waiting: readonly unknown[] = ["#BUSY!", "#GETTING_DATA"];
/** Functions that need not calculate all of their arguments. */
const mayLeaveOut = /\b(IF|IFS|IFERROR|IFNA|CHOOSE|SWITCH|LAMBDA)\s*\(/i;

/**
 * Marks cells dirty and waits until UKAUTO has answered them, since Excel reports its calculation as done before
 * custom functions have been called. Returns the cells that had not been answered when the time was up.
 */
export async function recalculateIn(
  places: readonly Place[],
  answers: Answers,
  patience: Patience,
  work?: Work
): Promise<Place[]> {
  const unanswered: Place[] = [];
  let left = patience.longest;
  await inBatches(places, atOnce, work, async (part) => {
    const since = answers.newestCall();
    await inExcel(async (context) => {
      for (const place of part) rangeAt(context, { ...place, rows: 1, columns: 1 }).setDirty();
      context.workbook.application.calculate(Excel.CalculationType.recalculate);
      await context.sync();
    });
    const waited = await untilAnswered(part, since, left);
    left = waited.left;
    unanswered.push(...waited.open);
  });
  return unanswered;

  async function untilAnswered(
    part: readonly Place[],
    since: number,
    most: number
  ): Promise<{ open: readonly Place[]; left: number }> {
    let open = part;
    let last = performance.now();
    let looked = false;
    for (;;) {
      const before = open.length;
      open = open.filter((place) => !hasAnswered(place, since));
      const now = performance.now();
      if (open.length < before) [last, looked] = [now, false];
      const silence = now - last;
      if (!open.length || work?.signal?.aborted) return { open, left: most };
      if (silence >= Math.min(patience.quiet, most) && !looked) {
        looked = true;
        const cells = await readCells(open, () => false);
        open = cells.filter((cell): cell is Cell => cell !== undefined && mustAnswer(cell));
      }
      if (silence >= most) return { open, left: 0 };
      await new Promise((resume) => setTimeout(resume, turn));
    }
  }

  function hasAnswered(place: Place, since: number): boolean {
    return answers.trace(addressOf(place)).some(({ number }) => number > since);
  }
}

/** Whether a cell must make a call. With an error in an argument it makes none, and a branch of IF need not make one. */
function mustAnswer({ formula, value }: Cell): boolean {
  if (waiting.includes(value)) return true;
  if (typeof value === "string" && cellError.test(value)) return false;
  return asksUkauto(formula) && !mayLeaveOut.test(formula);
}
