import { fold } from "../../model/name";
import { brandsOf } from "../members";
import type { Rule } from "./rule";

/** Groups have brands, and only marques have groups. */
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
        report("brands", row, `${name} is no marque, so it has no group.`);
      }
    });
  },
};
