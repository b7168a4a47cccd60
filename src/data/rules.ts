import { closest, distance } from "fastest-levenshtein";
import { firstDay, lastDay } from "../model/date";
import { fold } from "../model/name";
import type { Edition } from "./schema";
import { sums } from "./sums";
import { toRecords } from "./toRecords";
import type { Records, TableName } from "./tables";

/** A rule that a row breaks. */
export interface Breach {
  readonly table: TableName;
  readonly row: number;
  readonly rule: string;
  readonly message: string;
}

export type Report = (table: TableName, row: number, message: string) => void;

/** The rules across rows, by name. They hold for the tables and for an edition that was fetched. */
export const rules: Readonly<Record<string, (records: Records, report: Report) => void>> = {
  references,
  duplicates,
  ...sums,
  "one latest": oneLatest,
  groups,
  targets,
  dates,
  names,
  "uncited source": uncited,
};

export function checkRecords(records: Records): Breach[] {
  const breaches: Breach[] = [];
  for (const [rule, check] of Object.entries(rules)) {
    check(records, (table, row, message) => breaches.push({ table, row, rule, message }));
  }
  return breaches;
}

/** The same over an edition as it is published. */
export function checkEdition(edition: Edition): Breach[] {
  const unnoted = withoutNotes(edition);
  return unnoted.length ? unnoted : checkRecords(toRecords(edition));
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

function references(records: Records, report: Report): void {
  const ids = (rows: readonly { id: string }[]): Set<string> => new Set(rows.map(({ id }) => id));
  const known = {
    source: ids(records.sources),
    organisation: ids(records.organisations),
    event: ids(records.events),
    site: ids(records.sites),
    brand: ids(records.brands),
    group: new Set(records.groups.map(({ name }) => name)),
    claimed: new Set(records.figures.map(({ metric, item, year }) => `${metric}:${item}:${year}`)),
  };
  type Kind = Exclude<keyof typeof known, "claimed">;
  const check = (table: TableName, row: number, kind: Kind, id: string | undefined): void => {
    if (id !== undefined && !known[kind].has(id)) {
      report(table, row, `${id} is no ${kind} on record.${nearest(id, known[kind])}`);
    }
  };
  const cited = ["figures", "brands", "events", "claims", "relations", "sites", "deal"] as const;
  for (const table of cited) {
    records[table].forEach((each, row) =>
      each.sources.forEach((id) => check(table, row, "source", id))
    );
  }
  records.sources.forEach(({ lineage }, row) => check("sources", row, "source", lineage));
  records.brands.forEach(({ group }, row) => check("brands", row, "group", group));
  records.figures.forEach(({ metric, item }, row) => {
    if (metric === "registrations") check("figures", row, "brand", item);
    else if (item !== "UK") report("figures", row, `${metric} is counted for UK, not for ${item}.`);
  });
  records.events.forEach(({ parties }, row) =>
    parties.forEach((id) => check("events", row, "organisation", id))
  );
  records.sites.forEach(({ operator }, row) => check("sites", row, "organisation", operator));
  records.relations.forEach(({ subject, object, site }, row) => {
    check("relations", row, "organisation", subject);
    check("relations", row, "organisation", object);
    check("relations", row, "site", site);
  });
  records.claims.forEach(({ concerns }, row) => {
    for (const key of concerns) {
      const [kind = "", ...rest] = key.split(":");
      if (kind === "event" || kind === "site" || kind === "organisation") {
        check("claims", row, kind, rest.join(":"));
      } else if (!known.claimed.has(claimedFigure(kind, rest))) {
        report("claims", row, `${key} is no figure on record.`);
      }
    }
  });
}

function claimedFigure(kind: string, [one = "", two = ""]: string[]): string {
  if (kind === "target") return `production target:UK:${one}`;
  if (kind !== "production") return `${kind}:${one}:${two}`;
  const metrics: Record<string, string> = { cars: "car ", commercial: "commercial ", vehicles: "" };
  return `${metrics[one] ?? `${one} `}production:UK:${two}`;
}

/** The name that a slip may have been meant for. */
function nearest(id: string, known: ReadonlySet<string>): string {
  const like = known.size ? closest(id, [...known]) : "";
  return like && distance(id, like) <= 3 ? ` Is ${like} meant?` : "";
}

function duplicates(records: Records, report: Report): void {
  const once = <T>(table: TableName, rows: readonly T[], keyOf: (row: T) => string): void => {
    const seen = new Set<string>();
    rows.forEach((each, row) => {
      const key = keyOf(each);
      if (seen.has(key)) report(table, row, `${key} is there twice.`);
      seen.add(key);
    });
  };
  once("figures", records.figures, (row) =>
    [row.metric, row.item, row.year, row.count, row.sources[0], row.published]
      .filter((part) => part !== undefined)
      .join(", ")
  );
  for (const table of [
    "brands",
    "events",
    "claims",
    "organisations",
    "sites",
    "sources",
  ] as const) {
    once<{ id: string }>(table, records[table], ({ id }) => id);
  }
  once("groups", records.groups, ({ name }) => name);
  once("deal", records.deal, ({ date }) => date);
  once("relations", records.relations, (row) =>
    [row.subject, row.relation, row.object, row.from].filter(Boolean).join(", ")
  );
}

/** Of the rows for one question one must be the latest: no two of one status and date. */
function oneLatest(records: Records, report: Report): void {
  const seen = new Set<string>();
  records.figures.forEach((row, place) => {
    if (row.rival) return;
    const { metric, item, year, count, status, published } = row;
    const key = [metric, item, year, count, status, published].join("|");
    if (seen.has(key)) {
      report(
        "figures",
        place,
        `Another ${status} for ${metric} of ${item} in ${year}${count ? ` by ${count}` : ""} has the same date; mark the one that is not to be preferred as a rival.`
      );
    }
    seen.add(key);
  });
}

function groups(records: Records, report: Report): void {
  const marques = new Set(records.brands.map(({ name }) => fold(name)));
  records.groups.forEach(({ name }, row) => {
    if (marques.has(fold(name))) report("groups", row, `${name} is the name of a marque too.`);
    if (!records.brands.some(({ group }) => group === name)) {
      report("groups", row, `${name} has no brand.`);
    }
  });
  records.brands.forEach(({ rest, group, owner, name }, row) => {
    if (rest && (group || owner))
      report("brands", row, `${name} is no marque, so it has no group.`);
  });
}

function targets(records: Records, report: Report): void {
  records.figures.forEach(({ metric, status, year, published }, row) => {
    if ((metric === "production target") !== (status === "target")) {
      report("figures", row, "A production target has the status target, and nothing else has it.");
    }
    if (status === "target" && published && Number(published.slice(0, 4)) >= year) {
      report("figures", row, `The target for ${year} was stated in ${published}, not before it.`);
    }
  });
}

function dates(records: Records, report: Report): void {
  records.events.forEach(({ date, until }, row) => {
    if (until && lastDay(until) < firstDay(date)) {
      report("events", row, `It ends ${until}, before it begins ${date}.`);
    }
  });
  records.relations.forEach(({ from, to }, row) => {
    if (from && to && lastDay(to) < firstDay(from)) {
      report("relations", row, `It ends ${to}, before it begins ${from}.`);
    }
  });
  records.figures.forEach(({ status, year, published }, row) => {
    if (status === "outturn" && published && Number(published.slice(0, 4)) <= year) {
      report("figures", row, `An outturn of ${year} cannot have been published in ${published}.`);
    }
  });
}

function names(records: Records, report: Report): void {
  const claim = (
    table: TableName,
    owners: Map<string, string>,
    row: number,
    owner: string,
    texts: readonly string[]
  ): void => {
    for (const key of new Set(texts.map(fold))) {
      const other = owners.get(key);
      if (other !== undefined && other !== owner) {
        report(table, row, `The name ${key} is ${other}'s already.`);
      } else owners.set(key, owner);
    }
  };
  const subjects = new Map<string, string>();
  records.brands.forEach(({ id, name, aliases = [] }, row) =>
    claim("brands", subjects, row, id, [id, name, ...aliases])
  );
  records.groups.forEach(({ name, aliases = [] }, row) =>
    claim("groups", subjects, row, `group ${name}`, [name, ...aliases])
  );
  const parties = new Map<string, string>();
  const ids = new Set(records.organisations.map(({ id }) => fold(id)));
  records.organisations.forEach(({ id, name, aliases = [] }, row) => {
    // An id beats a name, so that a marque may bear its maker's name.
    const texts = [name, ...aliases].filter((text) => !ids.has(fold(text)));
    claim("organisations", parties, row, id, [id, ...texts]);
  });
}

function uncited(records: Records, report: Report): void {
  const cited = new Set(
    (["figures", "brands", "events", "claims", "relations", "sites", "deal"] as const).flatMap(
      (table) => records[table].flatMap((row) => row.sources)
    )
  );
  records.sources.forEach(({ id, kept }, row) => {
    if (!cited.has(id) && !kept) {
      report("sources", row, `Nothing cites ${id}; leave it out or say in "kept" why it stays.`);
    }
  });
}
