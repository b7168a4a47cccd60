import { fold } from "../../model/name";
import { brandsOf } from "../members";
import type { Rule } from "./rule";

/** Every group has brands, and only a marque belongs to a group. */
export const groups: Rule = {
  needs: ["brands", "groups"],
  check: ({ records }, report) => {
    const marques = new Set(records.brands.map(({ name }) => fold(name)));
    records.groups.forEach((group, row) => {
      const { name, members, country } = group;
      if (members && country) {
        report("groups", row, `${name} has members or a country, not both.`);
      }
      if (marques.has(fold(name))) report("groups", row, `${name} is the name of a marque too.`);
      if (!brandsOf(group, records.brands).length) {
        report("groups", row, `${name} has no brand.`);
      }
    });
    records.brands.forEach(({ rest, group, owner, name }, row) => {
      if (rest && (group || owner)) {
        report("brands", row, `${name} is not a marque, so it has no group and no owner.`);
      }
    });
  },
};
