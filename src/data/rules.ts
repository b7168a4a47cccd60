import { Coverage } from "./coverage";
import { LatestFigures } from "./latest";
import { controls } from "./rules/controls";
import { coverageRules } from "./rules/coverage";
import { dateRules } from "./rules/dates";
import { duplicates } from "./rules/duplicates";
import { figureRules } from "./rules/figures";
import { groups } from "./rules/groups";
import { names } from "./rules/names";
import { noteRules } from "./rules/notes";
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
  ...noteRules,
};

/** Every breach of a rule, apart from those that would only follow from rows that could not be read. */
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

/** Every breach of a rule in an edition as it is published. */
export function checkEdition(edition: Edition): Breach[] {
  const incomplete = [...withoutNotes(edition), ...withoutCopies(edition)];
  return incomplete.length ? incomplete : checkRecords(toRecords(edition), edition.dataset.edition);
}

/** Sources whose row says that a copy was read while the notes give no address of it, or the other way round. */
function withoutCopies({ dataset, notes }: Edition): Breach[] {
  return dataset.sources.flatMap(({ id, copied = false }, row) =>
    copied === (notes.sources[id]?.copy !== undefined)
      ? []
      : [
          {
            table: "sources",
            row,
            rule: "notes",
            message: `${id} has either the mark of a copy or its address, but needs both.`,
          },
        ]
  );
}

/** Rows without notes, which hold what only the pane shows of them. */
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
