import { brandsOf } from "../data/members";
import type { Brand, Dataset, GroupRow, SubjectRow } from "../data/schema";
import type { SubjectKind } from "../model/choices";
import { fold } from "../model/name";

/** What a figure may be about: its kind, its names and what it belongs to. */
export interface Subject {
  /** A rest is the remainder that a count does not list by name; a maker is any item of a metric other than registrations. */
  readonly kind: SubjectKind | "group" | "rest" | "maker";
  /** The name under which its figures are stored. */
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The brand itself, or the brand of a model. */
  readonly brand?: Brand;
  /** The brands of a group, alphabetical. */
  readonly members?: readonly Brand[];
  /** Brands that a reader may look for in a group and that are not in it. */
  readonly without?: readonly Brand[];
  /** Ids of the subjects that include it, so that a sum of its kind does not count it twice. */
  readonly within?: readonly string[];
  /** True for what is left over, such as cars whose model is not stated. */
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

function ofGroup(
  row: GroupRow,
  alphabetical: readonly Brand[],
  brands: ReadonlyMap<string, Brand>
): Subject {
  const { name, aliases = [], without } = row;
  const members = brandsOf(row, alphabetical);
  return {
    kind: "group",
    id: name,
    name,
    aliases,
    members: alphabetical.filter(({ id }) => members.includes(id)),
    without: without?.flatMap((id) => brands.get(id) ?? []),
  };
}

/** Each subject under all its names, folded; the rules make sure that no two subjects share one. */
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

/** Every name of a row: its name, then aliases, then the id. */
export function namesOf({ id, name, aliases = [] }: Named): string[] {
  return [name, ...aliases, ...(id === undefined ? [] : [id])];
}

export function byName(one: Named, other: Named): number {
  return fold(one.name) < fold(other.name) ? -1 : 1;
}
