import { inBatches } from "../batches";
import { markPrefix, type Block, type Mark, type Work } from "../port";
import { blockOf } from "../reference";
import { rangeAt } from "./range";
import { inExcel } from "./run";

const marksAtOnce = 250;

/** Adds hidden names. What a name refers to moves with the cells, as a reference in a formula does. */
export async function addMarks(
  marks: readonly (Mark & { readonly block: Block })[],
  work?: Work
): Promise<void> {
  await inBatches(marks, marksAtOnce, work, (part) =>
    inExcel(async (context) => {
      for (const { name, block } of part) {
        context.workbook.names.add(name, rangeAt(context, block)).visible = false;
      }
      await context.sync();
    })
  );
}

/** The marks of the workbook. Names that belong to a worksheet come from copying it, and nothing was frozen there. */
export function marksIn(): Promise<Mark[]> {
  return inExcel(async (context) => {
    const names = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    return names.items
      .filter(({ name }) => name.startsWith(markPrefix))
      .map(({ name, formula }) => ({ name, block: blockIn(String(formula)) }));
  });
}

/** Deletes names of the workbook, and the same names on copies of worksheets. */
export async function removeMarks(names: readonly string[], work?: Work): Promise<void> {
  if (!names.length) return;
  const unwanted = new Set(names);
  await inExcel(async (context) => {
    const global = context.workbook.names.load("items/name");
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    const own = sheets.items.map((sheet) => sheet.names.load("items/name"));
    await context.sync();
    const found = [global, ...own].flatMap(({ items }) =>
      items.filter(({ name }) => unwanted.has(name))
    );
    await inBatches(found, marksAtOnce, work, async (part) => {
      for (const item of part) item.delete();
      await context.sync();
    });
  });
}

/** The block of "=Sheet1!$B$3"; undefined for "=#REF!", which a name becomes when its cells are deleted. */
function blockIn(formula: string): Block | undefined {
  const reference = formula.replace(/^=/, "");
  if (!reference.includes("!")) return undefined;
  return blockOf(reference, "");
}
