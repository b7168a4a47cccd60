import { freezeCopy } from "../../features/freeze/freezeCopy";
import type { Answering } from "../../features/freeze/origin";
import { addressOf } from "../../workbook/address";
import { copyOf, type Contents } from "../../workbook/copy";
import type { Cell } from "../../workbook/port";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import type { GridCopy } from "./copyGrid";
import { formulaInFile, knownIn, type Arity } from "./formulaInFile";
import { toFile } from "./toFile";

/** A workbook as an Excel file, with a sentence for whatever it holds as values alone. */
export interface ExcelFile {
  readonly bytes: ArrayBuffer;
  readonly remarks: readonly string[];
}

/** The most cells that a remark names. */
const mostNamed = 5;

/**
 * Makes the workbook an Excel file. UKAUTO formulas become values, with the receipts and marks that a thaw in
 * Excel needs. Other formulas stay where every program that opens the file can read them.
 */
export async function excelFile(
  { contents, frames }: GridCopy,
  functions: ReadonlyMap<string, Arity>,
  answering: Answering
): Promise<ExcelFile> {
  const copy = copyOf(contents);
  const ours = new Set((await cellsReachingUkauto(copy.port, "workbook")).map(addressOf));
  const others = unreadable(contents, functions).filter((cell) => !ours.has(addressOf(cell)));
  const left = await freezeCopy(copy.port, others, answering);
  const remarks: string[] = [];
  if (others.length)
    remarks.push(
      `Saved as values, with their formulas on the worksheet of receipts, because not every program that opens the file knows them: ${list(others.map(addressOf))}.`
    );
  if (left.length)
    remarks.push(
      `Saved as values without a receipt: ${list(left.map((each) => `${addressOf(each)}, since ${each.reason}`))}.`
    );
  return { bytes: toFile(copy.contents(), frames, functions), remarks };
}

/** The cells with a formula that not every program would read. */
function unreadable(contents: Contents, functions: ReadonlyMap<string, Arity>): Cell[] {
  const known = knownIn(contents, functions);
  return contents.sheets.flatMap(({ cells }) =>
    cells.filter(({ formula }) => formula && !formulaInFile(formula, known))
  );
}

function list(all: readonly string[]): string {
  const more = all.length - mostNamed;
  return all.slice(0, mostNamed).join("; ") + (more > 0 ? `; and ${more} more` : "");
}
