import type { TableName } from "../records";
import type { Rule } from "./rule";

/** No row is there twice. */
export const duplicates: Rule = {
  needs: [],
  check: ({ records }, report) => {
    const once = <T>(table: TableName, rows: readonly T[], keyOf: (row: T) => string): void => {
      const seen = new Set<string>();
      rows.forEach((each, row) => {
        const key = keyOf(each);
        if (seen.has(key)) report(table, row, `${key} is there twice.`);
        seen.add(key);
      });
    };
    once("figures", records.figures, (row) =>
      [row.metric, row.subject, row.period, row.count, row.sources[0], row.published]
        .filter((part) => part !== undefined)
        .join(", ")
    );
    for (const table of [
      "brands",
      "subjects",
      "events",
      "claims",
      "organisations",
      "sites",
      "sources",
    ] as const) {
      once<{ id: string }>(table, records[table], ({ id }) => id);
    }
    once("groups", records.groups, ({ name }) => name);
    once("controls", records.controls, (row) =>
      [row.count, row.subject, row.period, row.parts].join(", ")
    );
    once("deal", records.deal, ({ date }) => date);
    once("relations", records.relations, (row) =>
      [row.subject, row.relation, row.object, row.from].filter(Boolean).join(", ")
    );
  },
};
