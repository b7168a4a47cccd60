import type { Records } from "./records";
import type { GroupRow } from "./schema";

/** The ids of a group's brands: the members that it names, the brands with an owner in its country, or those that name it as their group. */
export function brandsOf(
  { name, members, country }: GroupRow,
  brands: readonly Pick<Records["brands"][number], "id" | "owner" | "group">[]
): string[] {
  if (members) return [...members];
  return brands
    .filter((brand) => (country ? brand.owner === country : brand.group === name))
    .map(({ id }) => id);
}

/** The id of the subject that is the whole market. */
export function marketOf({ subjects }: Pick<Records, "subjects">): string {
  return subjects.find(({ kind }) => kind === "market")?.id ?? "";
}
