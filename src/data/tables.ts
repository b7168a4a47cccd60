import type {
  BrandRow,
  ClaimRow,
  Deal,
  EventRow,
  FigureRow,
  Group,
  OrganisationRow,
  RelationRow,
  Site,
  SourceRow,
} from "./schema";
import {
  brandShape,
  claimShape,
  dealShape,
  eventShape,
  figureShape,
  groupShape,
  organisationShape,
  relationShape,
  siteShape,
  sourceShape,
} from "./schema";

/** How a cell of a column is read; a list holds several texts separated by "|". */
export type ColumnType = "text" | "integer" | "number" | "date" | "list" | "mark";

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  /** Checked and kept in the table, but no part of the row's shape. */
  readonly aside?: true;
}

/** The rows of every table: what the rules read. */
export interface Records {
  readonly figures: readonly FigureRow[];
  readonly brands: readonly BrandRow[];
  readonly groups: readonly Group[];
  readonly events: readonly EventRow[];
  readonly claims: readonly ClaimRow[];
  readonly organisations: readonly OrganisationRow[];
  readonly relations: readonly RelationRow[];
  readonly sites: readonly Site[];
  readonly deal: readonly Deal[];
  readonly sources: readonly SourceRow[];
}
export type TableName = keyof Records;

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

/** Every table: its columns in order, what a row must be, and the columns that it is sorted by. */
export const tables = {
  figures: {
    shape: figureShape,
    sortedBy: ["metric", "item", "year", "count", "sources", "published"],
    columns: [
      column("metric", "What is counted."),
      column("item", "A brand's id, Total market or UK."),
      column("year", "Calendar year.", "integer"),
      column("count", "Whose count a registration figure belongs to."),
      column("value", "The figure, in the unit.", "number"),
      aside("unit", "cars or vehicles."),
      column("status", "outturn, provisional, estimate, derived, forecast or target."),
      column("geography", "The area that is counted."),
      column("sources", "The source of the figure, then those that quote it.", "list"),
      column("published", "When the source made it public; empty for compilations.", "date"),
      column("rival", "yes where another row is to be preferred.", "mark"),
      column("note", "What a reader of the figure must know."),
    ],
  },
  brands: {
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
      column("rest", "rest or market for the rows that are no marque."),
      column("sources", "Sources of group, owner and launch.", "list"),
      note,
    ],
  },
  groups: {
    shape: groupShape,
    sortedBy: ["name"],
    columns: [column("name", "Name of the group."), column("aliases", "Other names.", "list")],
  },
  events: {
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
      column("parties", "Ids of organisations.", "list"),
      column("status", "happened, announced, agreed, memorandum, talks, forecast or planned."),
      column("certainty", "How well it is attested."),
      sources,
      note,
    ],
  },
  claims: {
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
      sources,
    ],
  },
  organisations: {
    shape: organisationShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("name", "Name as shown."),
      column("aliases", "Other names.", "list"),
      column("kind", "company, brand, person and so on."),
      column("country", "ISO 3166."),
      note,
    ],
  },
  relations: {
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
    shape: sourceShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("publisher", "Who published it."),
      column("title", "Its title, or a description where it has no address."),
      column("url", "Its address."),
      column("published", "As precise as known.", "date"),
      column("kind", "primary, press, copy, data or reference."),
      column("lineage", "The source that this one derives from."),
      column("licence", "On what terms it is used."),
      aside("read_as", "whole, excerpt or copy."),
      column("kept", "Why it stays although no row cites it."),
      note,
    ],
  },
} as const satisfies Record<
  TableName,
  { shape: unknown; sortedBy: readonly string[]; columns: readonly Column[] }
>;

export const tableNames = Object.keys(tables) as TableName[];
