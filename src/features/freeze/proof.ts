import type { Cell } from "../../workbook/port";
import { stillStand, type Labels } from "./labels";
import type { Located } from "./locate";
import { holds } from "./replaceByValues";

/**
 * Why it is not proven that a marked block still holds what was frozen there; undefined where its values and its
 * labels agree with the receipt. A mark does not follow a sort: the labels tell that another row's value is here.
 */
export function doubtIn(
  { entry }: Located,
  cells: readonly (readonly Cell[])[],
  labels: Labels
): string | undefined {
  const all = cells.flat();
  if (all.some(({ formula }) => formula)) return "it holds a formula by now";
  if (all.some(({ spilledFrom }) => spilledFrom)) return "another table spills into it";
  if (!holds(entry, cells)) return "its value was changed since";
  if (stillStand(entry.labels, labels)) return undefined;
  const [then, now] = [nearest(entry.labels), nearest(labels)];
  return `it was sorted, or its labels were changed: it stood at ${then}, and stands at ${now}`;
}

function nearest({ left, above, right }: Labels): string {
  const [side, top] = [left[0] ?? right[0], above[0]].map((label) => label && `"${label}"`);
  return [side, top].filter(Boolean).join(" under ") || "no label";
}
