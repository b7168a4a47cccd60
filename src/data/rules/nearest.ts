import { closest, distance } from "fastest-levenshtein";

/** The name that a slip may have been meant for, where it is near: one letter in three at most. */
export function nearest(id: string, known: ReadonlySet<string>): string {
  const like = known.size ? closest(id, [...known]) : "";
  const near = distance(id, like) <= Math.max(id.length, like.length) / 3;
  return like && near ? ` Is ${like} meant?` : "";
}
