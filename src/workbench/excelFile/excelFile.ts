import { freezeCopy } from "../../features/freeze/freezeCopy";
import type { Answering } from "../../features/freeze/origin";
import { addressOf } from "../../workbook/address";
import { copyOf, type Contents } from "../../workbook/copy";
import type { Cell } from "../../workbook/port";
import { cellsReachingUkauto } from "../../workbook/ukautoCells";
import type { GridCopy } from "./copyGrid";
import { formulaInFile, knownIn, type Arity } from "./formulaInFile";
import { toFile } from "./toFile";

/** A workbook as an Excel file, and in sentences what of it is there as values alone. */
export interface ExcelFile {
  readonly bytes: ArrayBuffer;
  readonly remarks: readonly string[];
}

/** Cells that a remark names. */
const mostNamed = 5;

/**
 * The workbook as an Excel file: UKAUTO formulas as their values, with receipts and marks that a thaw in Excel goes
 * by, and other formulas as they are where every program that reads the file reads them.
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
      `As values, with their formulas on the worksheet of receipts, since not every program that opens the file knows them: ${list(others.map(addressOf))}.`
    );
  if (left.length)
    remarks.push(
      `As values without a receipt: ${list(left.map((each) => `${addressOf(each)}, since ${each.reason}`))}.`
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
