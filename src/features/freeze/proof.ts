import type { Cell } from "../../workbook/port";
import { stillStand, type Labels } from "./labels";
import type { Located } from "./locate";
import { holds } from "./replaceByValues";

/**
 * Why a marked block may no longer hold what was frozen there; undefined where its values and its labels agree with
 * the receipt. A mark does not follow a sort, so labels that differ show that another row's value is here now.
 */
export function doubtIn(
  { entry }: Located,
  cells: readonly (readonly Cell[])[],
  labels: Labels
): string | undefined {
  const all = cells.flat();
  if (all.some(({ formula }) => formula)) return "it holds a formula now";
  if (all.some(({ spilledFrom }) => spilledFrom)) return "another table spills into it";
  if (!holds(entry, cells)) return "its value was changed since then";
  if (stillStand(entry.labels, labels)) return undefined;
  const [then, now] = [nearest(entry.labels), nearest(labels)];
  return `it was sorted, or its labels were changed: it was at ${then} and is at ${now} now`;
}

function nearest({ left, above, right }: Labels): string {
  const [side, top] = [left[0] ?? right[0], above[0]].map((label) => label && `"${label}"`);
  return [side, top].filter(Boolean).join(" under ") || "no label";
}
