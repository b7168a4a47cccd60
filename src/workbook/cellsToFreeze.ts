import { tokenize, tokenTypes } from "@borgar/fx";
import { addressOf } from "./address";
import { asksUkauto } from "./formula";
import type { Cell, Extent, NamedFormula, Work, WorkbookPort } from "./port";
import { ukautoCells } from "./ukautoCells";

/** Every cell of the extent that would break without UKAUTO: it calls a function, itself or through a defined name. */
export async function cellsToFreeze(
  workbook: WorkbookPort,
  extent: Extent,
  work?: Work
): Promise<Cell[]> {
  const own = await ukautoCells(workbook, extent, work);
  const names = throughNames(await workbook.names(/./));
  if (!names.size) return own;
  const users = await workbook.usersOf([...names], extent);
  const through = users.filter(({ formula }) => namesIn(formula).some((name) => names.has(name)));
  return [...new Map([...own, ...through].map((cell) => [addressOf(cell), cell])).values()];
}

/** The names whose formula calls UKAUTO, or uses another name that does. */
function throughNames(all: readonly NamedFormula[]): Set<string> {
  const found = new Set<string>();
  let before = -1;
  while (found.size > before) {
    before = found.size;
    for (const { name, formula } of all) {
      if (asksUkauto(formula) || namesIn(formula).some((each) => found.has(each)))
        found.add(name.toLowerCase());
    }
  }
  return found;
}

const named: readonly string[] = [tokenTypes.REF_NAMED, tokenTypes.FUNCTION];

/** The names that a formula uses, a name that stands for a function among them, in small letters. */
function namesIn(formula: string): string[] {
  return tokenize(formula, { mergeRefs: false })
    .filter(({ type }) => named.includes(type))
    .map(({ value }) => value.toLowerCase());
}
