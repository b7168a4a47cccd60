import { fold } from "../../model/name";
import type { TableName } from "../records";
import type { Report, Rule } from "./rule";

/** Every name that an analyst may type means one thing. */
export const names: Rule = {
  needs: [],
  check: ({ records }, report) => {
    const subjects = claimsOf(report);
    records.brands.forEach(({ id, name, aliases = [] }, row) =>
      subjects.claim("brands", row, id, [id, name, ...aliases])
    );
    records.groups.forEach(({ name, aliases = [] }, row) =>
      subjects.claim("groups", row, `group ${name}`, [name, ...aliases])
    );
    records.subjects.forEach(({ id, name, aliases = [] }, row) =>
      subjects.claim("subjects", row, id, [id, name, ...aliases])
    );
    const parties = claimsOf(report);
    records.organisations.forEach(({ id, name, aliases = [] }, row) =>
      parties.claim("organisations", row, id, [id, name, ...aliases])
    );
    const events = claimsOf(report);
    records.events.forEach(({ id, title }, row) => events.claim("events", row, id, [id, title]));
  },
};

interface Claims {
  claim(table: TableName, row: number, owner: string, texts: readonly string[]): void;
}

function claimsOf(report: Report): Claims {
  const owners = new Map<string, string>();
  return {
    claim: (table, row, owner, texts) => {
      for (const [key, text] of new Map(texts.map((each) => [fold(each), each]))) {
        const other = owners.get(key);
        if (!key) report(table, row, `The name "${text}" has no letters or digits to know it by.`);
        else if (other !== undefined && other !== owner) {
          report(table, row, `The name ${key} already means ${other}.`);
        } else owners.set(key, owner);
      }
    },
  };
}
