import * as z from "zod/mini";
import { choices } from "../model/choices";
import { isEditionName } from "../model/edition";
import { certainties, dealStates, eventStatuses } from "../model/status";
import { controlShape, coverageShape, figureShape, subjectShape } from "./seriesShapes";
import { country, date, id, ids, text, url } from "./values";

/** Raised when an earlier release cannot read the datasets of this one. */
export const schemaVersion = 3;

export const sourceShape = z.strictObject({
  id,
  /** Its address at the publisher's. */
  url: z.optional(url),
  /** The address of the copy in which it was read. */
  copy: z.optional(url),
  published: z.optional(date),
  publisher: z.optional(text),
  title: text,
  kind: z.enum(["primary", "press", "copy", "data", "reference"]),
  /** The source that this one derives from. */
  lineage: z.optional(id),
  licence: text,
  /** The text whose figures answer under the basis "briefing"; exactly one source. */
  briefing: z.optional(z.literal(true)),
  /** Why a source that nothing cites stays on record. */
  kept: z.optional(text),
});

export const brandShape = z.strictObject({
  id,
  name: text,
  aliases: z.optional(z.array(text)),
  group: z.optional(text),
  /** Country of the listed or topmost company that owns the marque. */
  owner: z.optional(country),
  launch: z.optional(date),
  /** How the launch is known, where its source does not state it outright. */
  launchBasis: z.optional(z.enum(["inferred", "announced beforehand", "day of the report"])),
  /** The sources of group, owner and launch. */
  sources: ids,
  /** How group and owner are known. */
  certainty: z.enum(["read", "general knowledge", "not applicable"]),
  /** The sources of figures that list it by name, each with the spelling it uses. */
  smmt: z.optional(text),
  dft: z.optional(text),
  /** Not a marque but the remainder that a count does not list by name. */
  rest: z.optional(z.literal(true)),
});

export const groupShape = z.strictObject({
  name: text,
  aliases: z.optional(z.array(text)),
  /** The brands of a group that a source prints as one. */
  members: z.optional(ids),
  /** A group of all brands whose owner is of that country. */
  country: z.optional(country),
  /** Brands that a reader may look for in it, though they do not belong to it. */
  without: z.optional(ids),
});

export const eventShape = z.strictObject({
  id,
  date,
  until: z.optional(date),
  precision: z.enum(["day", "week", "month", "quarter", "year"]),
  basis: z.enum(["stated", "derived", "inferred"]),
  title: text,
  summary: text,
  theme: z.enum(choices.theme),
  /** The strand of the story in which the pane draws it. */
  lane: z.enum(choices.lane),
  /** Its short name, where it is a turning point of the story. */
  turning: z.optional(text),
  /** The short name of what begins with it and lasts. */
  begins: z.optional(text),
  /** The event that ended what this one began, or that overtook this plan. */
  ending: z.optional(id),
  parties: ids.check(z.minLength(1)),
  status: z.enum(eventStatuses),
  certainty: z.enum(certainties),
  sources: ids.check(z.minLength(1)),
});

export const claimShape = z.strictObject({
  id,
  claim: text,
  briefing: z.optional(text),
  record: text,
  verdict: z.enum(choices.verdict),
  why: text,
  /** Keys such as "event:id", "site:id", "registrations:brand:year". */
  concerns: z.array(text),
  /** Its short name, where it stands in the way of an agreement. */
  obstacle: z.optional(text),
  sources: ids.check(z.minLength(1)),
});

export const organisationShape = z.strictObject({
  id,
  name: text,
  aliases: z.optional(z.array(text)),
  kind: text,
  /** What it is, to end the sentence "Freelander is on record as ...". */
  role: z.optional(text),
  country: z.optional(country),
});

export const relationShape = z.strictObject({
  subject: id,
  relation: text,
  object: id,
  /** Per cent. */
  share: z.optional(z.number().check(z.gte(0), z.lte(100))),
  /** The site that the relation is about, and the words for the subject's part in it. */
  site: z.optional(id),
  part: z.optional(text),
  from: z.optional(date),
  to: z.optional(date),
  certainty: z.enum([...certainties, "general knowledge"]),
  sources: ids.check(z.minLength(1)),
});

export const siteShape = z.strictObject({
  id,
  name: text,
  place: text,
  country,
  operator: id,
  makes: text,
  status: text,
  asOf: date,
  sources: ids.check(z.minLength(1)),
});

export const dealShape = z.strictObject({
  date,
  state: z.enum(dealStates),
  what: text,
  sources: ids.check(z.minLength(1)),
});

/** The columns that only the pane shows. They are in the notes, so that the functions' data stay small. */
const forThePane = {
  sources: { kind: true, licence: true, kept: true, copy: true },
  brands: { smmt: true, dft: true },
  events: { precision: true, basis: true },
  claims: { concerns: true },
  organisations: { country: true },
  relations: { certainty: true },
} as const;

/** A source as the functions cite it; the address of a copy is in the notes. */
const citedShape = z.extend(z.omit(sourceShape, forThePane.sources), {
  copied: z.optional(z.literal(true)),
});

/** The half of an edition that the functions answer from. */
export const datasetShape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  edition: z
    .string()
    .check(z.refine(isEditionName, "is not an edition such as 2026-11 or 2026-11.1")),
  /** The date of the newest fact on record. */
  recordedTo: date,
  sources: z.array(citedShape),
  events: z.array(z.omit(eventShape, forThePane.events)),
  claims: z.array(z.omit(claimShape, forThePane.claims)),
  organisations: z.array(z.omit(organisationShape, forThePane.organisations)),
  sites: z.array(siteShape),
  /** The relations that give a party its part in a site. */
  relations: z.array(z.omit(relationShape, forThePane.relations)),
  deal: z.array(dealShape),
  groups: z.array(groupShape),
  coverage: z.array(coverageShape),
  brands: z.array(z.omit(brandShape, forThePane.brands)),
  subjects: z.array(subjectShape),
  figures: z.array(figureShape),
});

const withNote = { note: z.optional(text) };

/** The half of an edition that only the pane shows, by the id of the row; and whole rows that no function needs. */
export const notesShape = z.strictObject({
  edition: z.string(),
  sources: z.record(id, z.extend(z.pick(sourceShape, forThePane.sources), withNote)),
  brands: z.record(id, z.extend(z.pick(brandShape, forThePane.brands), withNote)),
  events: z.record(id, z.extend(z.pick(eventShape, forThePane.events), withNote)),
  claims: z.record(id, z.pick(claimShape, forThePane.claims)),
  organisations: z.record(
    id,
    z.extend(z.pick(organisationShape, forThePane.organisations), withNote)
  ),
  sites: z.record(id, z.strictObject(withNote)),
  relations: z.array(z.extend(relationShape, withNote)),
  controls: z.array(controlShape),
  uncited: z.array(citedShape),
});

/** The file that an edition is published as. */
export const editionShape = z.strictObject({ dataset: datasetShape, notes: notesShape });

export type SourceRow = z.infer<typeof sourceShape>;
export type FigureRow = z.infer<typeof figureShape>;
export type CoverageRow = z.infer<typeof coverageShape>;
export type SubjectRow = z.infer<typeof subjectShape>;
export type ControlRow = z.infer<typeof controlShape>;
export type BrandRow = z.infer<typeof brandShape>;
export type EventRow = z.infer<typeof eventShape>;
export type ClaimRow = z.infer<typeof claimShape>;
export type RelationRow = z.infer<typeof relationShape>;
export type GroupRow = z.infer<typeof groupShape>;
export type OrganisationRow = z.infer<typeof organisationShape>;
export type Site = z.infer<typeof siteShape>;
export type Deal = z.infer<typeof dealShape>;
export type Source = Dataset["sources"][number];
export type Brand = Dataset["brands"][number];
export type Event = Dataset["events"][number];
export type Claim = Dataset["claims"][number];
export type Organisation = Dataset["organisations"][number];
export type Relation = Dataset["relations"][number];
export type Dataset = z.infer<typeof datasetShape>;
export type Notes = z.infer<typeof notesShape>;
/** The part of the notes that the pane shows. */
export interface PaneNotes {
  readonly edition: string;
  readonly events: Readonly<Record<string, { readonly note?: string }>>;
  readonly claims: Readonly<Record<string, { readonly concerns: readonly string[] }>>;
  readonly sources: Readonly<Record<string, { readonly copy?: string }>>;
}
export type Edition = z.infer<typeof editionShape>;
