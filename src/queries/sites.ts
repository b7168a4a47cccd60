import type { Relation, Site } from "../data/schema";
import { isFailure } from "../model/failure";
import { citations, partyNames } from "./citations";
import type { Index } from "./index";
import { query } from "./query";

const header = [
  "Site",
  "Place",
  "Country",
  "Operator",
  "Makes",
  "Status",
  "As of",
  "Part",
  "Source",
];

/** Plants and offices; with a party those that it operates, owns a part of, buys or shares a plan for. */
export const sites = query({ party: "name" }, (index, { party }) => {
  const organisation = party === undefined ? undefined : index.party(party);
  if (isFailure(organisation)) return organisation;
  const rows = index.dataset.sites.flatMap((site) => {
    const part = organisation ? partOf(index, organisation.id, site) : partsIn(index, site);
    if (part === undefined) return [];
    return [
      [
        site.name,
        site.place,
        site.country,
        partyNames(index, [site.operator]),
        site.makes,
        site.status,
        site.asOf,
        part,
        citations(index, site.sources),
      ],
    ];
  });
  return { kind: "table", header: true, rows: [header, ...rows] };
});

/** The part that a party has in a site, its subsidiaries' parts included; undefined where it has none. */
function partOf(index: Index, party: string, site: Site): string | undefined {
  const own = familyOf(index, party);
  const relations = relationsOf(index, site);
  const parts = relations.flatMap((relation) => {
    if (own.has(relation.subject)) return wordsFor(index, relation, relations);
    return own.has(relation.object) && relation.object !== site.operator
      ? ownersOf(index, relation, relations)
      : [];
  });
  if (own.has(site.operator)) parts.unshift("operator");
  return parts.length ? [...new Set(parts)].join("; ") : undefined;
}

function partsIn(index: Index, site: Site): string {
  const parts = relationsOf(index, site).map((relation) => shareWords(index, relation));
  return [...new Set(parts)].join("; ");
}

function wordsFor(index: Index, relation: Relation, relations: readonly Relation[]): string {
  if (relation.share === undefined) return relation.part ?? relation.relation;
  const partners = relations
    .filter((other) => other.share !== undefined && other.subject !== relation.subject)
    .map((other) => shareWords(index, other));
  const others = [...new Set(partners)];
  return `${relation.share} %${others.length ? `, with ${others.join(", ")}` : ""}`;
}

/** The same from the side of what is owned or dealt with. */
function ownersOf(index: Index, { object, share }: Relation, all: readonly Relation[]): string {
  const others = all.filter(
    (other) => other.object === object && (other.share === undefined) === (share === undefined)
  );
  others.sort((one, other) => (other.share ?? 0) - (one.share ?? 0));
  const words = others.map((other) => shareWords(index, other)).join(", ");
  return share === undefined ? words : `owned by ${words}`;
}

function shareWords(index: Index, { subject, share, part, relation }: Relation): string {
  return `${partyNames(index, [subject])} ${share === undefined ? (part ?? relation) : `${share} %`}`;
}

function relationsOf(index: Index, site: Site): Relation[] {
  return index.dataset.relations.filter((relation) => relation.site === site.id);
}

/** A party and the companies it is the parent of. */
function familyOf(index: Index, party: string): Set<string> {
  const children = index.dataset.relations.filter(
    ({ subject, relation }) => subject === party && relation === "parent of"
  );
  return new Set([party, ...children.map(({ object }) => object)]);
}
