import { fold } from "../../model/name";
import type { Rule } from "./rule";

/** Groups have brands, and only marques have groups. */
export const groups: Rule = {
  needs: ["brands", "groups"],
  check: ({ records }, report) => {
    const marques = new Set(records.brands.map(({ name }) => fold(name)));
    records.groups.forEach(({ name }, row) => {
      if (marques.has(fold(name))) report("groups", row, `${name} is the name of a marque too.`);
      if (!records.brands.some(({ group }) => group === name)) {
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
