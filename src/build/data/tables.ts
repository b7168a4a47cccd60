import type { Records, TableName } from "../../data/records";
import { brandShape, groupShape, type FigureRow } from "../../data/schema";
import { controlShape, coverageShape, figureShape, subjectShape } from "../../data/seriesShapes";
import { choices, type Count } from "../../model/choices";
import { aside, column, id, note, type Column, type Table } from "./columns";
import { storyTables } from "./storyTables";

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

/** For a model: the words with which DfT's names of its versions begin. */
const spellings: Column = {
  ...aside("dft", "DfT's spellings of a fuel or model; several are added up."),
  type: "list",
};

/** Every table. */
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
      column("rival", "yes if another row is preferred to it.", "mark"),
      column("note", "What a reader of the figure should know."),
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
      column("without", "With all, the ids that the count does not list there.", "list"),
      column("note", "What is known about the stretch."),
    ],
  },
  subjects: {
    files: ["subjects.csv"],
    shape: subjectShape,
    sortedBy: ["kind", "id"],
    columns: [
      id,
      column("name", "Name as shown."),
      column("kind", "market, fuel, buyer or model."),
      spellings,
      column("aliases", "Other names that analysts use.", "list"),
      column("brand", "For a model, the id of its brand."),
      column("other", "yes for what is left over.", "mark"),
      column(
        "within",
        "Ids of the subjects that include it, so that it does not count twice.",
        "list"
      ),
      column("note", "What else is known about it."),
    ],
  },
  brands: {
    files: ["brands.csv"],
    shape: brandShape,
    sortedBy: ["id"],
    columns: [
      id,
      column("name", "Name as customers know it."),
      column("smmt", "SMMT's spelling; empty where SMMT does not list it."),
      column("dft", "DfT's spellings; several are added up."),
      column("aliases", "Other names that analysts use.", "list"),
      column("group", "The maker's group, if it has several marques in the UK."),
      column("owner", "Country of the topmost owner, ISO 3166."),
      column("launch", "Start of sales in the UK, where known.", "date"),
      column(
        "launchBasis",
        "inferred, announced beforehand or day of the report, where not stated outright."
      ),
      column("certainty", "How group and owner are known: read or general knowledge."),
      column("rest", "yes for a row that is not a marque.", "mark"),
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
      column("country", "ISO 3166, for a group of all brands with an owner there."),
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
      column("total", "The sum of the parts.", "integer"),
      column("excess", "The sum of the parts less the figure on record.", "integer"),
      column("reason", "Why they differ."),
    ],
  },
  ...storyTables,
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
