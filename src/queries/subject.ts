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

/** Every brand, group and the market, each under all the names it answers to, folded. */
export function subjectsOf(dataset: Dataset): Map<string, Subject> {
  const subjects = new Map<string, Subject>();
  const put = (subject: Subject, names: readonly (string | undefined)[]): void => {
    for (const name of names) {
      const key = name ? fold(name) : "";
      if (key && !subjects.has(key)) subjects.set(key, Object.freeze(subject));
    }
  };
  for (const brand of dataset.brands) {
    const kind = brand.rest ?? "brand";
    put({ kind, id: brand.id, name: brand.name, brand }, [
      brand.id,
      brand.name,
      ...(brand.aliases ?? []),
    ]);
  }
  const marques = dataset.brands
    .filter((brand) => !brand.rest)
    .sort((one, other) => (fold(one.name) < fold(other.name) ? -1 : 1));
  const group = (name: string, aliases: readonly string[], members: readonly Brand[]): void =>
    put({ kind: "group", id: name, name, members }, [name, ...aliases]);
  for (const { name, aliases } of dataset.groups) {
    group(
      name,
      aliases ?? [],
      marques.filter((brand) => brand.group === name)
    );
  }
  group(
    chineseOwned.name,
    chineseOwned.aliases,
    marques.filter((brand) => brand.owner === chineseOwned.country)
  );
  return subjects;
}

/** All that rows are called: names, then aliases, then ids. */
export function spelled(
  rows: readonly { id?: string; name?: string; aliases?: readonly string[] }[]
): string[] {
  return [
    ...rows.flatMap(({ name }) => name ?? []),
    ...rows.flatMap(({ aliases }) => aliases ?? []),
    ...rows.flatMap(({ id }) => id ?? []),
  ];
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
