import { closest, distance } from "fastest-levenshtein";

/** After this many unknown names there are no more hints: something else is wrong then, and each hint searches all names. */
const mostHints = 100;
const hints = new WeakMap<ReadonlySet<string>, number>();

/** A hint at the name that was probably meant, "" where none is near: one letter in three may differ. */
export function nearest(id: string, known: ReadonlySet<string>): string {
  const given = hints.get(known) ?? 0;
  if (given === mostHints) return "";
  hints.set(known, given + 1);
  const like = known.size ? closest(id, [...known]) : "";
  const near = distance(id, like) <= Math.max(id.length, like.length) / 3;
  return like && near ? ` Is ${like} meant?` : "";
}
