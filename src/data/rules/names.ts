import { chineseOwned } from "../../model/chineseOwned";
import { fold } from "../../model/name";
import type { TableName } from "../tables";
import type { Report, Rule } from "./rule";

/** What a user may type means one thing. */
export const names: Rule = {
  needs: [],
  check: ({ records }, report) => {
    const subjects = claimsOf(report);
    const derived = [chineseOwned.name, ...chineseOwned.aliases];
    derived.forEach((name) => subjects.reserve(name, chineseOwned.name));
    records.brands.forEach(({ id, name, aliases = [] }, row) =>
      subjects.claim("brands", row, id, [id, name, ...aliases])
    );
    records.groups.forEach(({ name, aliases = [] }, row) =>
      subjects.claim("groups", row, `group ${name}`, [name, ...aliases])
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
  reserve(name: string, owner: string): void;
  claim(table: TableName, row: number, owner: string, texts: readonly string[]): void;
}

function claimsOf(report: Report): Claims {
  const owners = new Map<string, string>();
  return {
    reserve: (name, owner) => owners.set(fold(name), owner),
    claim: (table, row, owner, texts) => {
      for (const [key, text] of new Map(texts.map((each) => [fold(each), each]))) {
        const other = owners.get(key);
        if (!key) report(table, row, `Of the name "${text}" nothing is left to compare.`);
        else if (other !== undefined && other !== owner) {
          report(table, row, `The name ${key} is ${other}'s already.`);
        } else owners.set(key, owner);
      }
    },
  };
}
