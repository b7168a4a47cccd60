import { asksUkauto, callsOf } from "./formulas/formula";
import { localAt, localsOf } from "./formulas/scope";
import { lookUp } from "./formulas/target";
import { tokensOf } from "./formulas/tokens";
import type { NamedFormula } from "./port";
import { readReference, type NameReference } from "./reference";

/** The names of a workbook, which of them reach UKAUTO, and its worksheets. */
export interface Names {
  readonly all: readonly NamedFormula[];
  readonly ours: ReadonlySet<NamedFormula>;
  readonly sheets: readonly string[];
}

/** Finds the names whose formulas call UKAUTO, directly or through other names. */
export function ukautoNames(all: readonly NamedFormula[], sheets: readonly string[]): Names {
  const ours = new Set<NamedFormula>();
  const names = { all, ours, sheets };
  for (;;) {
    const found = all.filter(
      (each) =>
        !ours.has(each) &&
        (asksUkauto(each.formula) || usesName(each.formula, each.sheet ?? "", names))
    );
    if (!found.length) return names;
    for (const name of found) ours.add(name);
  }
}

/** Whether a formula of a worksheet uses a name that reaches UKAUTO, as a value or, for a LAMBDA, as a function. */
export function usesName(formula: string, sheet: string, { all, ours, sheets }: Names): boolean {
  if (!ours.size) return false;
  return namesUsed(formula).some((used) => {
    const home = used.sheet === undefined ? sheet : sheetNamed(used.sheet, sheets);
    const named = home === undefined ? undefined : lookUp(all, used.name, home);
    return named !== undefined && ours.has(named);
  });
}

/** The names that a formula takes from its workbook; those that LET and LAMBDA define are its own. */
function namesUsed(formula: string): NameReference[] {
  const locals = localsOf(callsOf(formula));
  const tokens = tokensOf(formula);
  return tokens.flatMap(({ kind, text, start, end }, place) => {
    if (kind !== "name" && kind !== "function") return [];
    const prefix = tokens[place - 1]?.text === "!" ? tokens[place - 2] : undefined;
    const reference = readReference(formula.slice(prefix?.start ?? start, end));
    if (reference?.kind !== "name") return [];
    const isGiven = locals.some(({ at }) => at === start);
    const isLocal = isGiven || (reference.sheet === undefined && localAt(locals, text, start));
    return isLocal ? [] : [reference];
  });
}

function sheetNamed(name: string, sheets: readonly string[]): string | undefined {
  return sheets.find((sheet) => sheet.toLowerCase() === name.toLowerCase());
}
