import { closest, distance } from "fastest-levenshtein";
import { fold } from "../model/name";

/** Words that many companies have in their names: alike in them alone, two names are not alike. */
const weightless = new Set(
  [
    "group",
    "motor",
    "motors",
    "company",
    "uk",
    "gb",
    "britain",
    "car",
    "cars",
    "auto",
    "automobile",
    "automobiles",
    "automotive",
    "brand",
    "brands",
    "limited",
    "ltd",
    "plc",
    "ag",
    "the",
    "of",
  ].map(fold)
);

/**
 * The name that a misspelt one stands for: the nearest once the words without weight are left out, else one
 * of its words that is a name itself. Undefined where none is near enough to be the same company.
 */
export function nearestName(asked: string, names: readonly string[]): string | undefined {
  const words = weightyWords(asked);
  const key = words.join("");
  if (!key || key.length > 60) return undefined;
  const exact = new Map<string, string>();
  const near = new Map<string, string>();
  for (const name of names) {
    const folded = fold(name);
    const rest = weightyWords(name).join("") || folded;
    if (!exact.has(folded)) exact.set(folded, name);
    if (!near.has(rest)) near.set(rest, name);
  }
  const whole = exact.get(key) ?? near.get(key);
  if (whole || !near.size) return whole;
  const candidate = closest(key, [...near.keys()]);
  // Of four letters one may be wrong, of five to seven two, and so on: more would make Seat of Tata.
  const allowed = Math.max(1, Math.floor((Math.min(key.length, candidate.length) + 1) / 3));
  if (distance(key, candidate) <= allowed) return exact.get(candidate) ?? near.get(candidate);
  return words.map((word) => exact.get(word)).find(Boolean);
}

function weightyWords(name: string): string[] {
  return name
    .split(/[\s\p{Z}\p{Pd}/,&()]+/u)
    .map(fold)
    .filter((word) => word && !weightless.has(word));
}
