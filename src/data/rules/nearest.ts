import { closest, distance } from "fastest-levenshtein";

/** More slips than this are another problem, and each look at all names takes its time. */
const mostHints = 100;
const hints = new WeakMap<ReadonlySet<string>, number>();

/** The name that a slip may have been meant for, where it is near: one letter in three at most. */
export function nearest(id: string, known: ReadonlySet<string>): string {
  const given = hints.get(known) ?? 0;
  if (given === mostHints) return "";
  hints.set(known, given + 1);
  const like = known.size ? closest(id, [...known]) : "";
  const near = distance(id, like) <= Math.max(id.length, like.length) / 3;
  return like && near ? ` Is ${like} meant?` : "";
}
