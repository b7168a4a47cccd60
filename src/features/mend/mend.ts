import type { Metadata } from "../../model/metadata";
import { cannotWrite } from "../../workbook/cannotWrite";
import type { Explained } from "../../workbook/formulas/explain";
import { literal } from "../../workbook/formulas/formula";
import type { Cell, Place, Value, WorkbookPort, WorkbookReader } from "../../workbook/port";

/** A name that is to take the place of a misspelt one. */
export interface Mend {
  readonly from: string;
  readonly to: string;
  /** The cell that holds the misspelt name: in its formula, or as its value. */
  readonly at: Place;
  /** What the cell holds now and is to hold: formulas, or the two names. */
  readonly before: string;
  readonly after: string;
  readonly isFormula: boolean;
}

/** Where a misspelt name stands, though it cannot be mended there. */
export interface Unmendable {
  readonly at: Place;
  readonly why: string;
}

/**
 * How the misspelt name that a call failed for can be mended, in the formula itself or in the cell that it comes
 * from; never into any other name than the failure proposes. Undefined where there is nothing to propose, or the
 * name stands nowhere that can be told.
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

/** Writes a mend, or takes it back; throws where the cell cannot be written or holds something else by now. */
export async function writeMend(
  workbook: WorkbookPort,
  { at, before, after, isFormula }: Mend
): Promise<void> {
  const [obstacle] = await workbook.obstacles([{ ...at, rows: 1, columns: 1 }]);
  if (obstacle) throw new Error(cannotWrite(obstacle));
  const now = await workbook.cell(at);
  const holds: Value = isFormula ? now.formula : now.formula || now.value;
  if (holds !== before)
    throw new Error("It was changed meanwhile. Look at it again before you mend it.");
  await workbook.write([{ ...at, cells: [[isFormula ? after : { text: after }]] }]);
}

/** The same mend the other way round. */
export function undone(mend: Mend): Mend {
  const { from, to, before, after } = mend;
  return { ...mend, from: to, to: from, before: after, after: before };
}

function placeOf({ sheet, row, column }: Place): Place {
  return { sheet, row, column };
}
