import { metrics } from "../../model/metric";
import type { Records, TableName } from "../records";
import { nearest } from "./nearest";
import { citing, type Flaws, type Report, type Rule } from "./rule";

const tableOf = {
  source: "sources",
  organisation: "organisations",
  event: "events",
  site: "sites",
  brand: "brands",
  group: "groups",
  subject: "subjects",
} as const satisfies Record<string, TableName>;
type Kind = keyof typeof tableOf;
type Check = (table: TableName, row: number, kind: Kind, id: string | undefined) => void;

/** Every id names a row. The id of a row with a wrong shape counts, and nothing is checked against a table that could not be read. */
export const references: Rule = {
  needs: [],
  check: ({ records, flaws }, report) => {
    const check = checkOf(records, flaws, report);
    for (const table of citing) {
      records[table].forEach((each, row) =>
        each.sources.forEach((id) => check(table, row, "source", id))
      );
    }
    records.sources.forEach(({ lineage }, row) => check("sources", row, "source", lineage));
    records.brands.forEach(({ group }, row) => check("brands", row, "group", group));
    checkSubjects(records, flaws, check, report);
    records.events.forEach(({ parties, ending }, row) => {
      parties.forEach((id) => check("events", row, "organisation", id));
      check("events", row, "event", ending);
    });
    records.sites.forEach(({ operator }, row) => check("sites", row, "organisation", operator));
    records.relations.forEach(({ subject, object, site }, row) => {
      check("relations", row, "organisation", subject);
      check("relations", row, "organisation", object);
      check("relations", row, "site", site);
    });
    const figures = new Set(
      records.figures.map((each) => `${each.metric}:${each.subject}:${each.period}`)
    );
    const allFigures = !flaws.unread.has("figures") && !flaws.broken.figures;
    records.claims.forEach(({ concerns }, row) => {
      for (const key of concerns) {
        const [kind = "", ...rest] = key.split(":");
        if (kind === "event" || kind === "site" || kind === "organisation") {
          check("claims", row, kind, rest.join(":"));
        } else if (allFigures && !figures.has(claimedFigure(kind, rest))) {
          report("claims", row, `There is no figure ${key} on record.`);
        }
      }
    });
  },
};

/** Checks the subjects that figures, coverage, controls, subjects and groups name. */
function checkSubjects(records: Records, flaws: Flaws, check: Check, report: Report): void {
  const subjects = new Set([
    ...records.brands.map(({ id }) => id),
    ...records.groups.map(({ name }) => name),
    ...records.subjects.map(({ id }) => id),
    ...(["brands", "groups", "subjects"] as const).flatMap((table) => flaws.broken[table] ?? []),
  ]);
  const unread = (["brands", "groups", "subjects"] as const).some((table) =>
    flaws.unread.has(table)
  );
  const named = (table: TableName, row: number, id: string): void => {
    if (unread || subjects.has(id)) return;
    report(
      table,
      row,
      `There is no brand, group or subject ${id} on record.${nearest(id, subjects)}`
    );
  };
  records.figures.forEach(({ metric, subject }, row) => {
    if (metric === "registrations" || metric === "market outlook") named("figures", row, subject);
    else if (metrics[metric].items === "UK" && metric !== "car production" && subject !== "UK") {
      report("figures", row, `${metric} is counted for UK, not for ${subject}.`);
    }
  });
  records.coverage.forEach(({ lists, without = [] }, row) => {
    for (const id of [...(lists === "all" ? [] : lists), ...without]) named("coverage", row, id);
  });
  records.controls.forEach(({ subject }, row) => named("controls", row, subject));
  records.subjects.forEach(({ brand, within = [] }, row) => {
    check("subjects", row, "brand", brand);
    within.forEach((id) => check("subjects", row, "subject", id));
  });
  records.groups.forEach(({ members = [], without = [] }, row) => {
    for (const id of [...members, ...without]) check("groups", row, "brand", id);
  });
}

function checkOf(records: Records, { unread, broken }: Flaws, report: Report): Check {
  const known = Object.fromEntries(
    Object.entries(tableOf).map(([kind, table]) => {
      const ids = records[table].map((row) => ("id" in row ? row.id : row.name));
      return [kind, new Set([...ids, ...(broken[table] ?? [])])];
    })
  ) as Record<Kind, Set<string>>;
  return (table, row, kind, id) => {
    if (id === undefined || unread.has(tableOf[kind]) || known[kind].has(id)) return;
    report(table, row, `There is no ${kind} ${id} on record.${nearest(id, known[kind])}`);
  };
}

function claimedFigure(kind: string, [one = "", two = ""]: string[]): string {
  if (kind === "target") return `production target:UK:${one}`;
  if (kind !== "production") return `${kind}:${one}:${two}`;
  const metrics: Record<string, string> = { cars: "car ", commercial: "commercial ", vehicles: "" };
  return `${metrics[one] ?? `${one} `}production:UK:${two}`;
}
