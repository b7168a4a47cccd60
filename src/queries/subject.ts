import { closest, distance } from "fastest-levenshtein";
import type { Brand, Dataset } from "../data/schema";
import { chineseOwned } from "../model/chineseOwned";
import { fail, type Failure } from "../model/failure";
import { fold } from "../model/name";

/** What a brand argument may name. */
export interface Subject {
  readonly kind: "brand" | "rest" | "market" | "group";
  /** The item of its figures; for a group its name. */
  readonly id: string;
  readonly name: string;
  readonly brand?: Brand;
  /** The brands of a group, alphabetical. */
  readonly members?: readonly Brand[];
}

interface Named {
  readonly id?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** Every brand, group and the market, each under all the names it answers to, folded. */
export function subjectsOf(dataset: Dataset): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  // No two rows share a name: the rules see to it.
  const put = (subject: Subject, row: Named): void => {
    for (const name of spelled([row])) subjects.set(fold(name), Object.freeze(subject));
  };
  for (const brand of dataset.brands) {
    const { id, name, rest: kind = "brand" } = brand;
    put({ kind, id, name, brand }, brand);
  }
  const alphabetical = [...dataset.brands].sort(byName);
  const group = (row: Named, has: (brand: Brand) => boolean): void => {
    const { name } = row;
    put({ kind: "group", id: name, name, members: alphabetical.filter(has) }, row);
  };
  for (const row of dataset.groups) group(row, (brand) => brand.group === row.name);
  group(chineseOwned, (brand) => brand.owner === chineseOwned.country);
  return subjects;
}

export function byName(one: Named, other: Named): number {
  return fold(one.name) < fold(other.name) ? -1 : 1;
}

/** All that rows are called: names, then aliases, then ids. */
export function spelled(rows: readonly Named[]): string[] {
  return [
    ...rows.map(({ name }) => name),
    ...rows.flatMap(({ aliases }) => aliases),
    ...rows.map(({ id }) => id),
  ].filter((text) => text !== undefined);
}

/** The failure for a name that is not on record, with the nearest one where it is near enough to be meant. */
export function unknownName(
  what: string,
  asked: string,
  argument: string,
  names: readonly string[],
  help: string
): Failure {
  const nearest = nearestName(asked, names);
  const shown = asked.length > 60 ? `${asked.slice(0, 57)}...` : asked;
  return nearest
    ? fail("unknownName", `No ${what} "${shown}". Did you mean "${nearest}"?`, {
        argument,
        from: asked,
        to: nearest,
      })
    : fail("unknownName", `No ${what} "${shown}". ${help}`);
}

function nearestName(asked: string, names: readonly string[]): string | undefined {
  const key = fold(asked);
  if (!key || key.length > 60) return undefined;
  const byKey = new Map<string, string>();
  for (const name of names) {
    if (!byKey.has(fold(name))) byKey.set(fold(name), name);
  }
  const near = closest(key, [...byKey.keys()]);
  const allowed = Math.max(1, Math.floor(Math.min(key.length, near.length) * 0.4));
  return distance(key, near) <= allowed ? byKey.get(near) : undefined;
}
