import type { Count } from "../model/choices";
import type { Index } from "./index";
import { listedBrands } from "./counted";
import { byName, type Subject } from "./subject";

export interface Ranked {
  readonly rank: number;
  readonly subject: Subject;
  readonly value: number;
}

/** The brands that the count lists by name, most first, ties alphabetical and sharing the better place. */
export function ranking(index: Index, year: number, count: Count): Ranked[] {
  const sorted = listedBrands(index, year, count).sort(
    (one, other) => other.value - one.value || byName(one.subject, other.subject)
  );
  let rank = 0;
  return sorted.map(({ subject, value }, place) => {
    if (value !== sorted[place - 1]?.value) rank = place + 1;
    return { rank, subject, value };
  });
}
