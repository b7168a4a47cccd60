import { callsUkauto } from "./formula";
import type { Extent, Place, Work, WorkbookPort } from "./port";

export interface Ailment extends Place {
  readonly formula: string;
  /** The formula to enter; the same one where entering it again is the cure. */
  readonly cure: string;
  readonly what: string;
}

/** What other add-ins and a missing add-in make of UKAUTO.SALES(: "_xldudf_UKAUTO_SALES(", also behind a book or file. */
const damaged =
  /(?:'(?:[^']|'')*'!|\[[^\]]*\]!?|[\w.]+!)?_xldudf_UKAUTO_([A-Z][A-Z0-9_]*)(?=\s*\()/gi;
const anyUkauto = new RegExp(`${callsUkauto.source}|_xldudf_UKAUTO_`, "i");

/** The formula with every damaged UKAUTO name restored. */
export function restored(formula: string): string {
  return formula.replace(damaged, (_, name: string) => `UKAUTO.${name}`);
}

/** UKAUTO cells that show #NAME? or #BUSY!, or whose formula is damaged. */
export async function ailments(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<Ailment[]> {
  const cells = await workbook.find(extent, anyUkauto, work);
  return cells.flatMap(({ sheet, row, column, formula, value }) => {
    const cure = restored(formula);
    const what =
      cure !== formula
        ? "damaged formula"
        : value === "#NAME?"
          ? "#NAME?: Excel did not know the function when it was last calculated"
          : value === "#BUSY!"
            ? "#BUSY!: the add-in did not answer"
            : undefined;
    return what ? [{ sheet, row, column, formula, cure, what }] : [];
  });
}

/** Enters the cures, or with `undo` the formulas as they were. */
export async function cure(
  workbook: WorkbookPort,
  found: readonly Ailment[],
  work?: Work,
  undo = false
): Promise<void> {
  const writings = found.map(({ sheet, row, column, formula, cure: better }) => ({
    sheet,
    row,
    column,
    cells: [[undo ? formula : better]],
  }));
  await workbook.write(writings, work);
}
