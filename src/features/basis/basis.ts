import type { Basis } from "../../model/choices";
import type { Metadata } from "../../model/metadata";
import { literal, ukautoCalls, withArgument } from "../../workbook/formulas/formula";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import type { Cell, Extent, Place, Work, WorkbookReader } from "../../workbook/port";
import type { Replacement } from "./replaceFormulas";
import { ukautoCells } from "../../workbook/ukautoCells";

/** A call that takes its basis from elsewhere and is left alone. */
export interface LeftAlone extends Place {
  readonly formula: string;
  /** The cell or expression that gives the basis. */
  readonly from: string;
}

export interface BasisPlan {
  readonly changes: readonly Replacement[];
  readonly leftAlone: readonly LeftAlone[];
}

/** What a change of basis would do to the formulas of an extent. Nothing is written. */
export async function planBasis(
  workbook: WorkbookReader,
  metadata: Metadata,
  extent: Extent,
  basis: Basis,
  work?: Work
): Promise<BasisPlan> {
  const cells = await ukautoCells(workbook, extent, work);
  const changes: Replacement[] = [];
  const leftAlone: LeftAlone[] = [];
  for (const cell of cells) {
    const { formula, from } = rewritten(cell, metadata, basis);
    const { sheet, row, column } = cell;
    if (formula !== cell.formula)
      changes.push({ sheet, row, column, before: cell.formula, after: formula });
    for (const each of from)
      leftAlone.push({ sheet, row, column, formula: cell.formula, from: each });
  }
  return { changes, leftAlone };
}

function rewritten(
  cell: Cell,
  metadata: Metadata,
  basis: Basis
): { formula: string; from: string[] } {
  const from: string[] = [];
  let formula = cell.formula;
  const count = ukautoCalls(formula).length;
  // From the last call to the first, so that the places of those still to come stay as they are.
  for (let at = count - 1; at >= 0; at--) {
    const call = ukautoCalls(formula)[at];
    const parameters = metadata.functions.find(({ id }) => id === call?.id)?.parameters ?? [];
    const place = parameters.findIndex(({ name }) => name === "basis");
    if (!call || place < 0) continue;
    const text = call.args[place]?.text.trim() ?? "";
    const read = readArgument(text);
    if (read.kind !== "value") {
      from.unshift(text);
      continue;
    }
    const now = String(read.value ?? "").toLowerCase() || "briefing";
    if (now !== basis) formula = withArgument(formula, call, place, literal(basis));
  }
  return { formula, from };
}
