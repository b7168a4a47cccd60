import type { Brand, Dataset, GroupRow, SubjectRow } from "../data/schema";
import type { SubjectKind } from "../model/choices";
import { fold } from "../model/name";

/** What a figure may be about: one kind of thing with a kind, names and what it belongs to. */
export interface Subject {
  /** A rest is what a count does not list by name; a maker or market has figures other than registrations. */
  readonly kind: SubjectKind | "group" | "rest" | "maker";
  /** As its figures name it. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The row of a brand, or of the brand of a model. */
  readonly brand?: Brand;
  /** The brands of a group, alphabetical. */
  readonly members?: readonly Brand[];
  /** Brands that a reader may look for in a group and that are not in it. */
  readonly without?: readonly Brand[];
  /** Ids of subjects that hold it, so that it does not count again in a sum of its kind. */
  readonly within?: readonly string[];
  /** What is left over, such as cars whose model is not stated: it is not offered in lists. */
  readonly other?: true;
  readonly note?: string;
}

/** Every subject of registrations: market, groups, brands, fuels, buyers and models. */
export function subjectsOf(dataset: Dataset): Subject[] {
  const brands = new Map(dataset.brands.map((brand) => [brand.id, brand]));
  const alphabetical = [...dataset.brands].sort(byName);
  return [
    ...dataset.subjects.map((row) => ofRow(row, brands)),
    ...dataset.groups.map((row) => ofGroup(row, alphabetical, brands)),
    ...dataset.brands.map((brand) => ofBrand(brand)),
  ];
}

function ofRow(row: SubjectRow, brands: ReadonlyMap<string, Brand>): Subject {
  const { brand, aliases = [], ...rest } = row;
  return { ...rest, aliases, brand: brand === undefined ? undefined : brands.get(brand) };
}

function ofBrand(brand: Brand): Subject {
  const { id, name, aliases = [], rest } = brand;
  return { kind: rest ? "rest" : "brand", id, name, aliases, brand };
}

/** A group says its members, or whose country makes a brand one of them; else brands say their group. */
function ofGroup(
  row: GroupRow,
  alphabetical: readonly Brand[],
  brands: ReadonlyMap<string, Brand>
): Subject {
  const { name, aliases = [], members, country, without } = row;
  const belongs = (brand: Brand): boolean => {
    if (members) return members.includes(brand.id);
    return country ? brand.owner === country : brand.group === name;
  };
  return {
    kind: "group",
    id: name,
    name,
    aliases,
    members: alphabetical.filter(belongs),
    without: without?.flatMap((id) => brands.get(id) ?? []),
  };
}

/** Each subject under all the names that it answers to, folded; no two subjects share one, the rules see to it. */
export function byFoldedName(subjects: readonly Subject[]): Map<string, Subject> {
  return new Map(
    subjects.flatMap((subject) => namesOf(subject).map((name) => [fold(name), subject] as const))
  );
}

interface Named {
  readonly id?: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

/** All that a row is called: its name, then aliases, then the id. */
export function namesOf({ id, name, aliases = [] }: Named): string[] {
  return [name, ...aliases, ...(id === undefined ? [] : [id])];
}

export function byName(one: Named, other: Named): number {
  return fold(one.name) < fold(other.name) ? -1 : 1;
}
