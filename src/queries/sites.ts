import { tableOf, type Column } from "../model/answer";
import type { Relation, Site } from "../data/schema";
import { citations, partyNames, sourcesOf } from "../record/citations";
import type { MarketRecord } from "../record/record";
import { query } from "./query";
import { unknownParty } from "./unknownName";

const columns: readonly Column[] = [
  { title: "Site", kind: "name" },
  { title: "Place", kind: "text" },
  { title: "Country", kind: "text" },
  { title: "Operator", kind: "name" },
  { title: "Makes", kind: "text" },
  { title: "Status", kind: "text" },
  { title: "As of", kind: "text" },
  { title: "Part", kind: "text" },
  { title: "Source", kind: "text" },
];

/** Plants and offices; with a party, those that it operates, owns a part of, buys or shares a plan for. */
export const sites = query("SITES", { party: "party" }, (record, { party }) => {
  const organisation = party === undefined ? undefined : record.party(party);
  if (party !== undefined && !organisation) return unknownParty(record, party, "party");
  const found = record.dataset.sites.flatMap((site) => {
    const part = organisation ? partOf(record, organisation.id, site) : partsIn(record, site);
    return part === undefined ? [] : [{ site, part }];
  });
  const rows = found.map(({ site, part }) => [
    site.name,
    site.place,
    site.country,
    partyNames(record, [site.operator]),
    site.makes,
    site.status,
    site.asOf,
    part,
    citations(record, site.sources),
  ]);
  return tableOf(
    columns,
    rows,
    found.flatMap(({ site }) => sourcesOf(record, site.sources))
  );
});

/** The part that a party has in a site, its subsidiaries' parts included; undefined where it has none. */
function partOf(record: MarketRecord, party: string, site: Site): string | undefined {
  const own = familyOf(record, party);
  const relations = relationsOf(record, site);
  const parts = relations.flatMap((relation) => {
    if (own.has(relation.subject)) return wordsFor(record, relation, relations);
    return own.has(relation.object) && relation.object !== site.operator
      ? ownersOf(record, relation, relations)
      : [];
  });
  if (own.has(site.operator)) parts.unshift("operator");
  return parts.length ? [...new Set(parts)].join("; ") : undefined;
}

function partsIn(record: MarketRecord, site: Site): string {
  const parts = relationsOf(record, site).map((relation) => shareWords(record, relation));
  return [...new Set(parts)].join("; ");
}

function wordsFor(
  record: MarketRecord,
  relation: Relation,
  relations: readonly Relation[]
): string {
  if (relation.share === undefined) return relation.part ?? relation.relation;
  const partners = relations
    .filter((other) => other.share !== undefined && other.subject !== relation.subject)
    .map((other) => shareWords(record, other));
  const others = [...new Set(partners)];
  return `${relation.share} %${others.length ? `, with ${others.join(", ")}` : ""}`;
}

/** The owners or partners, for the party that is owned or dealt with. */
function ownersOf(
  record: MarketRecord,
  { object, share }: Relation,
  all: readonly Relation[]
): string {
  const others = all.filter(
    (other) => other.object === object && (other.share === undefined) === (share === undefined)
  );
  others.sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
  const words = others.map((other) => shareWords(record, other)).join(", ");
  return share === undefined ? words : `owned by ${words}`;
}

function shareWords(record: MarketRecord, { subject, share, part, relation }: Relation): string {
  return `${partyNames(record, [subject])} ${share === undefined ? (part ?? relation) : `${share} %`}`;
}

function relationsOf(record: MarketRecord, site: Site): Relation[] {
  return record.dataset.relations.filter((relation) => relation.site === site.id);
}

/** A party and the companies it is the parent of. */
function familyOf(record: MarketRecord, party: string): Set<string> {
  const children = record.dataset.relations.filter(
    ({ subject, relation }) => subject === party && relation === "parent of"
  );
  return new Set([party, ...children.map(({ object }) => object)]);
}
