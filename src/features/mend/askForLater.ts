import { placeOf } from "../../workbook/address";
import type { Explained } from "../../workbook/formulas/explain";
import { literal, withArgument, withoutArgument } from "../../workbook/formulas/formula";
import { readArgument } from "../../workbook/formulas/formulaArgument";
import type { Metadata } from "../../model/metadata";
import type { Cell } from "../../workbook/port";
import type { Rewriting, Unmendable } from "./mend";

/**
 * How a call can be changed to give the later figure that has overtaken its own: by one argument, if that is written
 * in the formula itself. An argument that comes from a cell is left, because other formulas may use that cell.
 */
export function askForLater(
  cell: Cell,
  { call, answer, sources }: Explained,
  metadata: Metadata
): Rewriting | Unmendable | undefined {
  const later = answer?.kind === "figure" ? answer.later : undefined;
  const known = metadata.functions.find(({ id }) => id === call.id);
  const place = known?.parameters.findIndex(({ name }) => name === later?.argument) ?? -1;
  if (!later || place < 0) return undefined;
  const { formula } = cell;
  if (readArgument(call.args[place]?.text ?? "").kind === "value") {
    const after =
      later.to === undefined
        ? withoutArgument(formula, call, place)
        : withArgument(formula, call, place, literal(later.to));
    return { at: placeOf(cell), before: formula, after, isFormula: true };
  }
  const source = sources[place];
  const wanted = later.to === undefined ? "Empty it" : `Put "${later.to}" there`;
  return source && "sheet" in source
    ? { at: source, why: `${wanted} for the later figure.` }
    : undefined;
}
