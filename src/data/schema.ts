import * as z from "zod/mini";
import { choices, subjectKinds } from "../model/choices";
import { isIsoDate } from "../model/date";
import { isEditionName } from "../model/edition";
import { frequencies, parsePeriod } from "../model/period";
import { certainties, dealStates, eventStatuses, statuses } from "../model/status";
import { isPlainText } from "./plainText";

/** Raised when a dataset of this release cannot be read by an earlier one. */
export const schemaVersion = 3;

const text = z
  .string()
  .check(
    z.minLength(1),
    z.maxLength(2000),
    z.refine(isPlainText, "holds a character that is not seen")
  );
const id = z.string().check(z.regex(/^[A-Za-z0-9][\w .,&()-]{0,79}$/));
const ids = z.array(id).check(z.maxLength(40));
const date = z.string().check(z.refine(isIsoDate, "is not a date that exists"));
// Whatever reads an address leaves control characters out; its text has to be plain all the same.
const url = text.check(z.refine(isWebAddress, "is not an http or https address"));
const period = z
  .string()
  .check(
    z.refine(isPeriod, "is no period such as 2025, 2025-H1, 2025-Q3, 2025-08 or 2026-01 to 2026-09")
  );
const count = z.string().check(z.regex(/^[A-Za-z][A-Za-z ]{0,39}$/));
const country = z.string().check(z.regex(/^[A-Z]{2}( and [A-Z]{2})*$/));

function isPeriod(written: string): boolean {
  return parsePeriod(written) !== undefined;
}

export function isWebAddress(address: string): boolean {
  try {
    return ["http:", "https:"].includes(new URL(address).protocol);
  } catch {
    return false;
  }
}

export const sourceShape = z.strictObject({
  id,
  publisher: z.optional(text),
  title: text,
  /** The publisher's own address of it. */
  url: z.optional(url),
  /** The address of the copy that was read, where it was read in one. */
  copy: z.optional(url),
  published: z.optional(date),
  kind: z.enum(["primary", "press", "copy", "data", "reference"]),
  /** The source that this one derives from. */
  lineage: z.optional(id),
  licence: text,
  /** The text whose figures the basis "briefing" quotes: one source alone. */
  briefing: z.optional(z.literal(true)),
  /** Why a source that nothing cites stays on record. */
  kept: z.optional(text),
});

export const figureShape = z.strictObject({
  metric: z.enum(choices.metric),
  /** What is counted: a brand, group, model, fuel, kind of buyer or the market; "UK"; or a maker. */
  subject: id,
  period,
  /** Whose count a registration figure belongs to: SMMT, DfT, or a rival definition. */
  count: z.optional(count),
  value: z.number().check(z.gte(-1e9), z.lte(1e9)),
  /** Where it is not the unit of the metric. */
  unit: z.optional(z.enum(["share"])),
  status: z.enum(statuses),
  geography: text,
  /** The source of the figure, then those that quote it. */
  sources: ids.check(z.minLength(1)),
  published: z.optional(date),
  rival: z.optional(z.literal(true)),
  note: z.optional(text),
});

/** A stretch of periods that a count lists subjects in: what has no figure there was not registered. */
export const coverageShape = z.strictObject({
  count,
  kind: z.enum(subjectKinds),
  frequency: z.enum([...frequencies, "range"]),
  from: period,
  to: period,
  /** All that the count has figures of, or the ids of some. */
  lists: z.union([z.literal("all"), ids.check(z.minLength(1))]),
  /** Beside "all", the ids of those that it does not list there. */
  without: z.optional(ids),
  note: z.optional(text),
});

/** What is counted beside brands and groups. */
export const subjectShape = z.strictObject({
  id,
  name: text,
  kind: z.enum(["market", "fuel", "buyer", "model"]),
  aliases: z.optional(z.array(text)),
  /** The brand of a model. */
  brand: z.optional(id),
  /** What is left over, such as cars whose model is not stated. */
  other: z.optional(z.literal(true)),
  /** Those that hold it, so that it does not count again in a sum of its kind. */
  within: z.optional(ids),
  note: z.optional(text),
});

/** A sum that is known to hold, or by how much it does not and why. */
export const controlShape = z.strictObject({
  count,
  subject: id,
  period,
  /** What is added up. */
  parts: z.enum(["members", "months", "quarters", "fuels", "buyers"]),
  /** What the parts make. */
  total: z.int(),
  /** How much more that is than the figure on record; there with a reason alone. */
  difference: z.optional(z.int()),
  reason: z.optional(text),
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
  sources: { kind: true, licence: true, kept: true },
  brands: { smmt: true, dft: true },
  events: { precision: true, basis: true },
  claims: { concerns: true },
  organisations: { country: true },
  relations: { certainty: true },
} as const;

/** What a function may return, and what the functions answer from. */
export const datasetShape = z.strictObject({
  schemaVersion: z.literal(schemaVersion),
  edition: z.string().check(z.refine(isEditionName, "is no edition such as 2026-11 or 2026-11.1")),
  /** The date of the newest fact on record. */
  recordedTo: date,
  sources: z.array(z.omit(sourceShape, forThePane.sources)),
  figures: z.array(figureShape),
  coverage: z.array(coverageShape),
  subjects: z.array(subjectShape),
  brands: z.array(z.omit(brandShape, forThePane.brands)),
  groups: z.array(groupShape),
  events: z.array(z.omit(eventShape, forThePane.events)),
  claims: z.array(z.omit(claimShape, forThePane.claims)),
  organisations: z.array(z.omit(organisationShape, forThePane.organisations)),
  /** Those that a part in a site follows from. */
  relations: z.array(z.omit(relationShape, forThePane.relations)),
  sites: z.array(siteShape),
  deal: z.array(dealShape),
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
  uncited: z.array(z.omit(sourceShape, forThePane.sources)),
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
}
export type Edition = z.infer<typeof editionShape>;
