import type { Figure } from "../model/answer";

/** The sum of figures: values added, sources together, the newest publication date. The caller adds note and working. */
export function addUp(parts: readonly [Figure, ...Figure[]]): Figure {
  const [first] = parts;
  const sources = new Map(parts.flatMap((part) => part.sources).map((each) => [each.id, each]));
  const dates = parts.flatMap(({ published }) => published ?? []).sort();
  const areas = new Set(parts.map(({ geography }) => geography));
  return {
    ...first,
    value: parts.reduce((sum, { value }) => sum + value, 0),
    sources: [...sources.values()],
    published: dates[dates.length - 1],
    geography: areas.size === 1 ? first.geography : [...areas].filter(Boolean).join("; "),
    note: undefined,
    working: undefined,
    from: parts,
  };
}

/** True for a list that holds something. */
export function isFilled<T>(items: readonly T[]): items is readonly [T, ...T[]] {
  return items.length > 0;
}
