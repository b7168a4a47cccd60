import type * as z from "zod/mini";
import { choices, type Count } from "../../model/choices";
import type { Records, TableName } from "../../data/records";
import {
  brandShape,
  claimShape,
  controlShape,
  coverageShape,
  dealShape,
  eventShape,
  figureShape,
  type FigureRow,
  groupShape,
  organisationShape,
  relationShape,
  siteShape,
  sourceShape,
  subjectShape,
} from "../../data/schema";

/** How a cell of a column is read; a list holds several texts separated by "|". */
export type ColumnType =
  "text" | "integer" | "number" | "date" | "list" | "lists" | "mark" | "unit";

const figureFiles = [
  "figures.csv",
  "registrations-dft-brands.csv",
  "registrations-dft-fuels.csv",
  "registrations-dft-market.csv",
  "registrations-dft-models.csv",
  "registrations-smmt-brands.csv",
  "registrations-smmt-buyers.csv",
  "registrations-smmt-fuels.csv",
  "registrations-smmt-market.csv",
  "registrations-smmt-models.csv",
];

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Checked and kept in the table, but no part of the row's shape. */
  readonly aside?: true;
}

const column = (name: string, description: string, type: ColumnType = "text"): Column => ({
  name,
  type,
  description,
});
const aside = (name: string, description: string): Column => ({
  ...column(name, description),
  aside: true,
});
const id = column("id", "The name that other tables refer to.");
const sources = column("sources", "Ids of sources; the first is the source of the row.", "list");
const note = aside("note", "What else is known of the row.");

/** A table: its files, what a row must be, the columns in order and those that its rows are sorted by. */
export interface Table {
  readonly files: readonly string[];
  readonly shape: z.ZodMiniType;
  readonly sortedBy: readonly string[];
  readonly columns: readonly Column[];
}

export const tables: Readonly<Record<TableName, Table>> = {
  figures: {
    files: figureFiles,
    shape: figureShape,
    sortedBy: ["metric", "subject", "period", "count", "sources", "published"],
    columns: [
      column("metric", "What is counted."),
      column("subject", "Id of a brand, group or subject; UK; or the name of a maker."),
      column("period", "2025, 2025-H1, 2025-Q3, 2025-08, or a range such as 2026-01 to 2026-09."),
      column("count", "Whose count a registration figure belongs to."),
      column("value", "The figure, in the unit.", "number"),
      column("unit", "cars, vehicles, million pounds or share.", "unit"),
      column("status", "outturn, provisional, estimate, derived, forecast or target."),
      column("geography", "The area that is counted."),
      column("sources", "The source of the figure, then those that quote it.", "list"),
      column("published", "When the source made it public; empty for compilations.", "date"),
      column("rival", "yes where another row is to be preferred.", "mark"),
      column("note", "What a reader of the figure must know."),
    ],
  },
  coverage: {
    files: ["coverage.csv"],
    shape: coverageShape,
    sortedBy: ["count", "kind", "frequency", "from"],
    columns: [
      column("count", "Whose count it is."),
      column("kind", "market, fuel, buyer, brand or model."),
      column("frequency", "year, half, quarter, month, or range for one that is printed as such."),
      column("from", "First period of the stretch; of a range its first month or quarter."),
      column("to", "Last period of the stretch; of a range its last month or quarter."),
      column("lists", "all that the count has figures of, or ids separated by |.", "lists"),
      column("without", "Beside all, the ids of those that it does not list there.", "list"),
      column("note", "What is known of the stretch."),
    ],
  },
  subjects: {
    files: ["subjects.csv"],
    shape: subjectShape,
    sortedBy: ["kind", "id"],
    columns: [
      id,
      column("name", "As a reader knows it."),
      column("kind", "market, fuel, buyer or model."),
      column("aliases", "Other names that analysts use.", "list"),
      column("brand", "Of a model, the id of its brand."),
      column("other", "yes for what is left over.", "mark"),
      column("within", "Ids of those that hold it, so that it does not count twice.", "list"),
      column("note", "What else is known of it."),
    ],
  },
  brands: {
    files: ["brands.csv"],
    shape: brandShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("name", "As customers read it."),
      column("smmt", "SMMT's spelling; empty where SMMT does not list it."),
      column("dft", "DfT's spellings; several are added up."),
      column("aliases", "Other names that analysts use.", "list"),
      column("group", "The maker's group, where it has several marques here."),
      column("owner", "Country of the topmost owner, ISO 3166."),
      column("launch", "Start of sales in the UK, where known.", "date"),
      column(
        "launchBasis",
        "inferred, announced beforehand or day of the report, where not stated outright."
      ),
      column("certainty", "How group and owner are known: read or general knowledge."),
      column("rest", "yes for a row that is no marque.", "mark"),
      column("sources", "Sources of group, owner and launch.", "list"),
      note,
    ],
  },
  groups: {
    files: ["groups.csv"],
    shape: groupShape,
    sortedBy: ["name"],
    columns: [
      column("name", "Name of the group."),
      column("aliases", "Other names.", "list"),
      column("members", "Ids of the brands that a source prints as one.", "list"),
      column("country", "ISO 3166, of a group of all brands with an owner there."),
      column("without", "Ids of brands that a reader may look for in it.", "list"),
    ],
  },
  controls: {
    files: ["controls.csv", "controls-dft-years.csv"],
    shape: controlShape,
    sortedBy: ["count", "subject", "period", "parts"],
    columns: [
      column("count", "Whose count it is."),
      column("subject", "Id of a brand, group or subject."),
      column("period", "The period that is added up."),
      column("parts", "What is added up: members, months, quarters, fuels or buyers."),
      column("total", "What the parts make.", "integer"),
      column("difference", "How much more that is than the figure on record.", "integer"),
      column("reason", "Why they differ."),
    ],
  },
  events: {
    files: ["events.csv"],
    shape: eventShape,
    sortedBy: ["date", "id"],
    columns: [
      id,
      column("date", "First day, as precise as known.", "date"),
      column("until", "Last day of what lasted, or of the span in which it fell.", "date"),
      column("precision", "day, week, month, quarter or year."),
      column("basis", "stated, derived or inferred."),
      column("title", "One line."),
      column("summary", "One sentence."),
      column("theme", "The thread of the story."),
      column("lane", "The strand of the picture that it is drawn in."),
      column("turning", "Its short name, where the story turned with it."),
      column("parties", "Ids of organisations.", "list"),
      column("status", "happened, announced, agreed, memorandum, talks, forecast or planned."),
      column("certainty", "How well it is attested."),
      sources,
      note,
    ],
  },
  claims: {
    files: ["claims.csv"],
    shape: claimShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("claim", "What the briefing claims."),
      column("briefing", "The briefing's own value."),
      column("record", "What the record has."),
      column("verdict", "confirmed, reported, disputed, wrong or opinion."),
      column("why", "The reason for the verdict."),
      column("concerns", "Keys of events, sites, organisations and figures.", "list"),
      column("obstacle", "Its short name, where it stands in the way of an agreement."),
      sources,
    ],
  },
  organisations: {
    files: ["organisations.csv"],
    shape: organisationShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("name", "Name as shown."),
      column("aliases", "Other names.", "list"),
      column("kind", "company, brand, person and so on."),
      column("role", "What it is on record as, in a few words."),
      column("country", "ISO 3166."),
      note,
    ],
  },
  relations: {
    files: ["relations.csv"],
    shape: relationShape,
    sortedBy: ["subject", "relation", "object"],
    columns: [
      column("subject", "Id of an organisation."),
      column("relation", "What it is to the other."),
      column("object", "Id of an organisation."),
      column("share", "Per cent.", "number"),
      column("site", "The site that the relation is about."),
      column("part", "The part in that site where it is no share."),
      column("from", "Start, as precise as known.", "date"),
      column("to", "End, as precise as known.", "date"),
      column("certainty", "How well it is attested."),
      sources,
      note,
    ],
  },
  sites: {
    files: ["sites.csv"],
    shape: siteShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("name", "Name as shown."),
      column("place", "Town or district."),
      column("country", "ISO 3166."),
      column("operator", "Id of an organisation."),
      column("makes", "What is made there."),
      column("status", "State of the site."),
      column("asOf", "The date of that state.", "date"),
      sources,
      note,
    ],
  },
  deal: {
    files: ["deal.csv"],
    shape: dealShape,
    sortedBy: ["date"],
    columns: [
      column("date", "The state holds from here to the next row.", "date"),
      column("state", "rumoured, talks, memorandum, agreed, completed, lapsed or unknown."),
      column("what", "What is known."),
      sources,
    ],
  },
  sources: {
    files: ["sources.csv"],
    shape: sourceShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("publisher", "Who published it."),
      column("title", "Its title, or a description where it has no address."),
      column("url", "The publisher's own address of it."),
      column("copy", "The address of the copy that was read, where it was read in one."),
      column("published", "As precise as known.", "date"),
      column("kind", "primary, press, copy, data or reference."),
      column("lineage", "The source that this one derives from."),
      column("licence", "On what terms it is used."),
      aside("read_as", "whole, excerpt or copy."),
      column("briefing", "yes for the text that the basis briefing quotes.", "mark"),
      column("kept", "Why it stays although no row cites it."),
      note,
    ],
  },
};

export const tableNames = Object.keys(tables) as TableName[];

/** The file that a figure stands in: the counts of SMMT and DfT have one for each kind of subject. */
export function fileOf({ metric, count, subject }: FigureRow, { subjects }: Records): string {
  if (metric !== "registrations" || !isCount(count)) return "figures.csv";
  const kind = subjects.find(({ id }) => id === subject)?.kind ?? "brand";
  return `registrations-${count.toLowerCase()}-${kind === "market" ? kind : `${kind}s`}.csv`;
}

function isCount(count: string | undefined): count is Count {
  return (choices.source as readonly (string | undefined)[]).includes(count);
}
