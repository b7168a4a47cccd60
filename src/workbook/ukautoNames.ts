import { tokenize, tokenTypes } from "@borgar/fx";
import { asksUkauto } from "./formulas/formula";
import type { NamedFormula } from "./port";

/** The names, in small letters, whose formula calls UKAUTO or uses another such name. */
export function ukautoNames(names: readonly NamedFormula[]): ReadonlySet<string> {
  const ours = new Set<string>();
  let rest = names;
  for (;;) {
    const found = rest.filter(({ formula }) => asksUkauto(formula) || usesName(formula, ours));
    if (!found.length) return ours;
    for (const { name } of found) ours.add(name.toLowerCase());
    rest = rest.filter((each) => !found.includes(each));
  }
}

/** Whether a formula uses one of the names, as a value or, for a LAMBDA, as a function. */
export function usesName(formula: string, names: ReadonlySet<string>): boolean {
  if (!names.size) return false;
  return tokenize(formula, { mergeRefs: false }).some(
    ({ type, value }) =>
      (type === tokenTypes.REF_NAMED || type === tokenTypes.FUNCTION) &&
      names.has(value.toLowerCase())
  );
}
