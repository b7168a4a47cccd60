import type { Metadata } from "../../model/metadata";
import { placeOf } from "../../workbook/address";
import { cannotWrite } from "../../workbook/cannotWrite";
import type { Explained } from "../../workbook/formulas/explain";
import { literal } from "../../workbook/formulas/formula";
import type { Cell, Place, Value, WorkbookPort, WorkbookReader } from "../../workbook/port";

/** A change of a cell's formula or text. */
export interface Rewriting {
  readonly at: Place;
  /** What the cell holds now and what it is to hold: formulas, or texts. */
  readonly before: string;
  readonly after: string;
  readonly isFormula: boolean;
}

/** The replacement of a misspelt name, in the formula of a cell or as its value. */
export interface Mend extends Rewriting {
  readonly from: string;
  readonly to: string;
}

/** A cell that has to be changed by the analyst, and why. */
export interface Unmendable {
  readonly at: Place;
  readonly why: string;
}

/**
 * How a misspelt name that made a call fail can be mended, in the formula or in the cell that it comes from, always to
 * the name that the failure proposes. Undefined where it proposes none, or where the name's place is not known.
 */
export async function mendOf(
  cell: Cell,
  { call, answer, args, sources }: Explained,
  workbook: Pick<WorkbookReader, "cell">,
  metadata: Metadata
): Promise<Mend | Unmendable | undefined> {
  const mend = answer?.kind === "failure" ? answer.mend : undefined;
  const known = metadata.functions.find(({ id }) => id === call.id);
  const place = known?.parameters.findIndex(({ name }) => name === mend?.argument) ?? -1;
  const source = sources[place];
  if (!mend || !source || args[place] !== mend.from) return undefined;
  const { from, to } = mend;
  if ("start" in source) {
    const { formula: before } = cell;
    const after = before.slice(0, source.start) + literal(to) + before.slice(source.end);
    return { from, to, at: placeOf(cell), before, after, isFormula: true };
  }
  const there = await workbook.cell(source);
  if (there.formula || there.spilledFrom)
    return { at: source, why: "is worked out by a formula: mend it there" };
  return { from, to, at: source, before: from, after: to, isFormula: false };
}

/** Rewrites a cell, or undoes that. Throws where the cell cannot be written or holds something else now. */
export async function rewrite(
  workbook: WorkbookPort,
  { at, before, after, isFormula }: Rewriting
): Promise<void> {
  const [obstacle] = await workbook.obstacles([{ ...at, rows: 1, columns: 1 }]);
  if (obstacle) throw new Error(cannotWrite(obstacle));
  const now = await workbook.cell(at);
  const holds: Value = isFormula ? now.formula : now.formula || now.value;
  if (holds !== before)
    throw new Error("It was changed meanwhile. Look at it again before you change it.");
  await workbook.write([{ ...at, cells: [[isFormula ? after : { text: after }]] }]);
}

/** The same rewriting the other way round. */
export function undone(rewriting: Rewriting): Rewriting {
  const { before, after } = rewriting;
  return { ...rewriting, before: after, after: before };
}
