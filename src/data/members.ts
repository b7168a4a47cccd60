import type { Records } from "./records";
import type { GroupRow } from "./schema";

/** The brands of a group: those that it names, those with an owner in its country, or those that name it. */
export function brandsOf(
  { name, members, country }: GroupRow,
  brands: readonly Pick<Records["brands"][number], "id" | "owner" | "group">[]
): string[] {
  if (members) return [...members];
  return brands
    .filter((brand) => (country ? brand.owner === country : brand.group === name))
    .map(({ id }) => id);
}

/** The id of the market, the whole of what a count has. */
export function marketOf({ subjects }: Pick<Records, "subjects">): string {
  return subjects.find(({ kind }) => kind === "market")?.id ?? "";
}
