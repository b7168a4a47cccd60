import * as z from "zod/mini";
import { choices } from "../model/choices";
import { isEditionName } from "../model/edition";
import { certainties, dealStates, eventStatuses } from "../model/status";
import { controlShape, coverageShape, figureShape, subjectShape } from "./seriesShapes";
import { country, date, id, ids, text, url } from "./values";

/** Raised when a dataset of this release cannot be read by an earlier one. */
export const schemaVersion = 3;

export const sourceShape = z.strictObject({
  id,
  /** The publisher's own address of it. */
  url: z.optional(url),
  /** The address of the copy that was read, where it was read in one. */
  copy: z.optional(url),
  published: z.optional(date),
  publisher: z.optional(text),
  title: text,
  kind: z.enum(["primary", "press", "copy", "data", "reference"]),
  /** The source that this one derives from. */
  lineage: z.optional(id),
  licence: text,
  /** The text whose figures the basis "briefing" quotes: one source alone. */
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
  /** Not a marque: what a count does not list by name. */
  rest: z.optional(z.literal(true)),
});

export const groupShape = z.strictObject({
  name: text,
  aliases: z.optional(z.array(text)),
  /** The brands of a group that a source prints as one. */
  members: z.optional(ids),
  /** A group of all brands whose owner is of that country. */
  country: z.optional(country),
  /** Brands that a reader may look for in it, and that are not of it. */
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
  /** The strand of the story that it is drawn in. */
  lane: z.enum(choices.lane),
  /** Its short name, where the story turned with it. */
  turning: z.optional(text),
  /** The short name of what lasts from it on. */
  begins: z.optional(text),
  /** The event that this ended with, or that overtook a plan; none while it stands. */
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
  /** What it is on record as, to end the sentence "Freelander is on record as ...". */
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

/** What only the pane shows of a row stays out of the functions' way, in the notes. */
const forThePane = {
  sources: { kind: true, licence: true, kept: true, copy: true },
  brands: { smmt: true, dft: true },
  events: { precision: true, basis: true },
  claims: { concerns: true },
  organisations: { country: true },
  relations: { certainty: true },
} as const;

/** A source as the functions cite it: where the copy is that was read, the pane knows. */
const citedShape = z.extend(z.omit(sourceShape, forThePane.sources), {
  copied: z.optional(z.literal(true)),
});

/** What a function may return, and what the functions answer from. */
export const datasetShape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  edition: z.string().check(z.refine(isEditionName, "is no edition such as 2026-11 or 2026-11.1")),
  /** The date of the newest fact on record. */
  recordedTo: date,
  sources: z.array(citedShape),
  events: z.array(z.omit(eventShape, forThePane.events)),
  claims: z.array(z.omit(claimShape, forThePane.claims)),
  organisations: z.array(z.omit(organisationShape, forThePane.organisations)),
  sites: z.array(siteShape),
  /** Those that a part in a site follows from. */
  relations: z.array(z.omit(relationShape, forThePane.relations)),
  deal: z.array(dealShape),
  groups: z.array(groupShape),
  coverage: z.array(coverageShape),
  brands: z.array(z.omit(brandShape, forThePane.brands)),
  subjects: z.array(subjectShape),
  figures: z.array(figureShape),
});

const noted = { note: z.optional(text) };

/** What only the pane shows, by the id of what it is about; and the rows that no function needs. */
export const notesShape = z.strictObject({
  edition: z.string(),
  sources: z.record(id, z.extend(z.pick(sourceShape, forThePane.sources), noted)),
  brands: z.record(id, z.extend(z.pick(brandShape, forThePane.brands), noted)),
  events: z.record(id, z.extend(z.pick(eventShape, forThePane.events), noted)),
  claims: z.record(id, z.pick(claimShape, forThePane.claims)),
  organisations: z.record(id, z.extend(z.pick(organisationShape, forThePane.organisations), noted)),
  sites: z.record(id, z.strictObject(noted)),
  relations: z.array(z.extend(relationShape, noted)),
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
/** What the pane shows of the notes. */
export interface PaneNotes {
  readonly edition: string;
  readonly events: Readonly<Record<string, { readonly note?: string }>>;
  readonly claims: Readonly<Record<string, { readonly concerns: readonly string[] }>>;
  readonly sources: Readonly<Record<string, { readonly copy?: string }>>;
}
export type Edition = z.infer<typeof editionShape>;
