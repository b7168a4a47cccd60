import { closest, distance } from "fastest-levenshtein";
import { fold } from "../model/name";

/** Words that many companies have in their names, so that sharing them makes no two names alike. */
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
  if (!key || key.length > 60 || !names.length) return undefined;
  const whole = new Map<string, string>();
  const weighty = new Map<string, string>();
  for (const name of names) {
    const folded = fold(name);
    const rest = weightyWords(name).join("") || folded;
    if (!whole.has(folded)) whole.set(folded, name);
    if (!weighty.has(rest)) weighty.set(rest, name);
  }
  const meant = whole.get(key) ?? weighty.get(key) ?? nearIn(whole, fold(asked), isAlike(asked));
  if (meant) return meant;
  const near = nearIn(weighty, key);
  // "Tata" before "Tata Motors": the plain name where there is one.
  if (near) return whole.get(weightyWords(near).join("")) ?? near;
  return words.map((word) => whole.get(word)).find(Boolean);
}

/** The nearest of some names that is near enough and passes the test. */
function nearIn(
  names: ReadonlyMap<string, string>,
  key: string,
  test: (name: string) => boolean = () => true
): string | undefined {
  const candidate = closest(key, [...names.keys()]);
  const name = names.get(candidate);
  return name && isNear(key, candidate) && test(name) ? name : undefined;
}

/** One letter in four may be wrong, two in five to seven, and so on. With more, "Tata" would be taken for Seat. */
function isNear(one: string, other: string): boolean {
  const allowed = Math.floor((Math.min(one.length, other.length) + 1) / 3);
  return distance(one, other) <= Math.max(1, allowed);
}

/** A test of whether a name is near the text, once both lose the words without weight, misspelt ones too. */
function isAlike(asked: string): (name: string) => boolean {
  const key = weightyWords(asked, true).join("");
  return (name) => isNear(key, weightyWords(name).join(""));
}

function weightyWords(name: string, misspelt = false): string[] {
  return name
    .split(/[\s\p{Z}\p{Pd}/,&()]+/u)
    .map(fold)
    .filter((word) => word && !weightless.has(word) && !(misspelt && isNearWeightless(word)));
}

function isNearWeightless(word: string): boolean {
  return word.length >= 5 && [...weightless].some((each) => distance(word, each) <= 2);
}
