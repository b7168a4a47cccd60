import { Coverage } from "./coverage";
import { LatestFigures } from "./latest";
import { controls } from "./rules/controls";
import { coverageRules } from "./rules/coverage";
import { dateRules } from "./rules/dates";
import { duplicates } from "./rules/duplicates";
import { figureRules } from "./rules/figures";
import { groups } from "./rules/groups";
import { names } from "./rules/names";
import { noted } from "./rules/noted";
import { parts } from "./rules/parts";
import { references } from "./rules/references";
import { flawless, type Flaws, type Rule } from "./rules/rule";
import { sourceRules } from "./rules/sources";
import { sums } from "./rules/sums";
import type { Edition } from "./schema";
import type { Records, TableName } from "./records";
import { toRecords } from "./toRecords";

/** A rule that a row breaks. */
export interface Breach {
  readonly table: TableName;
  readonly row: number;
  readonly rule: string;
  readonly message: string;
}

/** The rules across rows, by name. They hold for the tables and for an edition that was fetched. */
export const rules: Readonly<Record<string, Rule>> = {
  references,
  duplicates,
  ...sums,
  parts,
  controls,
  ...coverageRules,
  ...figureRules,
  groups,
  ...dateRules,
  names,
  ...sourceRules,
  ...noted,
};

/** Every breach of a rule, but for those that would only follow from what could not be read. */
export function checkRecords(records: Records, edition: string, flaws: Flaws = flawless): Breach[] {
  const breaches: Breach[] = [];
  const [latest, coverage] = [new LatestFigures(records), new Coverage(records)];
  for (const [rule, { needs, check }] of Object.entries(rules)) {
    if (needs.some((table) => flaws.unread.has(table) || flaws.broken[table])) continue;
    check({ records, edition, flaws, latest, coverage }, (table, row, message) =>
      breaches.push({ table, row, rule, message })
    );
  }
  return breaches;
}

/** The same over an edition as it is published. */
export function checkEdition(edition: Edition): Breach[] {
  const unnoted = [...withoutNotes(edition), ...withoutCopies(edition)];
  return unnoted.length ? unnoted : checkRecords(toRecords(edition), edition.dataset.edition);
}

/** Sources of which one half says that a copy was read, and the other one not where. */
function withoutCopies({ dataset, notes }: Edition): Breach[] {
  return dataset.sources.flatMap(({ id, copied = false }, row) =>
    copied === (notes.sources[id]?.copy !== undefined)
      ? []
      : [{ table: "sources", row, rule: "notes", message: `${id} has a copy in one half alone.` }]
  );
}

/** Rows whose other half, which only the pane shows, is missing from the notes. */
function withoutNotes({ dataset, notes }: Edition): Breach[] {
  const halved = ["sources", "brands", "events", "claims", "organisations"] as const;
  return halved.flatMap((table) =>
    dataset[table].flatMap(({ id }, row) =>
      Object.hasOwn(notes[table], id)
        ? []
        : [{ table, row, rule: "notes", message: `${id} has no notes.` }]
    )
  );
}
