import type { Calculator } from "../../model/calculator";
import type { Metadata } from "../../model/metadata";
import { unknownName } from "../../queries/unknownName";
import { asksUkauto, ukautoCalls } from "../../workbook/formulas/formula";
import type { Cell, Extent, Place, Work, WorkbookReader } from "../../workbook/port";
import { blockedSpill } from "./blockedSpill";
import { repair } from "./repair";

export interface Ailment extends Place {
  readonly formula: string;
  /** The formula to enter, which is the same one where entering it again helps; undefined where no cure is known. */
  readonly cure?: string;
  /** Whether the cure is a guess that the analyst has to confirm cell by cell. */
  readonly isGuess: boolean;
  readonly what: string;
}

const anyUkauto = /UKAUTO[._]/i;

/** UKAUTO cells that show #NAME?, #BUSY! or #SPILL!, whose formula is damaged, or that call a function which UKAUTO does not have. */
export async function ailments(
  workbook: WorkbookReader,
  calculator: Calculator,
  metadata: Metadata,
  extent: Extent,
  work?: Work
): Promise<Ailment[]> {
  const ids = metadata.functions.map(({ id }) => id);
  const cells = await workbook.find(extent, anyUkauto, work);
  const found: Ailment[] = [];
  for (const cell of cells) {
    const { sheet, row, column, formula } = cell;
    const ailment = ailmentOf(cell, ids);
    if (ailment) found.push({ sheet, row, column, formula, ...ailment });
    if (ailment || !asksUkauto(formula)) continue;
    const what = await blockedSpill(cell, workbook, calculator, metadata);
    if (what) found.push({ sheet, row, column, formula, isGuess: true, what });
  }
  return found;
}

function ailmentOf(
  { formula, value }: Cell,
  ids: readonly string[]
): Pick<Ailment, "cure" | "isGuess" | "what"> | undefined {
  const mended = repair(formula);
  const calls = ukautoCalls(mended);
  const unknown = calls.filter(({ id }) => !ids.includes(id));
  if (unknown.length) {
    const failures = unknown.map(({ id }) =>
      unknownName(
        { what: "UKAUTO function", asked: id, argument: "name" },
        ids,
        "The Functions view lists them all."
      )
    );
    const what = [...new Set(failures.map(({ message }) => message))].join(" ");
    if (failures.some(({ mend }) => !mend)) return { isGuess: true, what };
    // From the last call to the first, so that the places of the others stay right.
    const cure = unknown.reduceRight((text, { id, start }, place) => {
      const from = start + "UKAUTO.".length;
      return text.slice(0, from) + failures[place]?.mend?.to + text.slice(from + id.length);
    }, mended);
    return { cure, isGuess: true, what };
  }
  if (mended !== formula) return { cure: mended, isGuess: false, what: "damaged formula" };
  if (!calls.length) return undefined;
  if (value === "#NAME?") {
    const what =
      "#NAME?: Excel did not know a name in it when it was last calculated; if it stays, look for a misspelt one";
    return { cure: formula, isGuess: false, what };
  }
  return value === "#BUSY!"
    ? { cure: formula, isGuess: false, what: "#BUSY!: the add-in did not answer" }
    : undefined;
}
