import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { TableName } from "../../data/records";
import type { Dataset, Notes } from "../../data/schema";
import type { Column } from "./columns";
import { tableNames, tables } from "./tables";

const types: Record<Column["type"], string> = {
  text: "string",
  list: "string",
  lists: "string",
  mark: "string",
  unit: "string",
  date: "string",
  integer: "integer",
  number: "number",
};

/** The open licences by the names that sources.csv has for them. */
const licences: Record<string, { title: string; path: string }> = {
  "OGL-3.0": {
    title: "Open Government Licence v3.0",
    path: "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
  },
  "OPL-3.0": {
    title: "Open Parliament Licence v3.0",
    path: "https://www.parliament.uk/site-information/copyright-parliament/open-parliament-licence/",
  },
};

/** The tables as a Frictionless Data Package: datapackage.json and the CSV files that it describes. */
export function packageFiles(folder: string, dataset: Dataset, notes: Notes): Map<string, string> {
  const csv = tableNames
    .flatMap((name) => tables[name].files)
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  return new Map([
    ["datapackage.json", `${JSON.stringify(descriptor(dataset, notes), null, 2)}\n`],
    ...csv,
  ]);
}

/**
 * The description of the package, after the Data Package specification, version 1. It names no licence for the
 * whole, since none covers it; each source has the terms on which it is used.
 */
function descriptor(dataset: Dataset, notes: Notes): Record<string, unknown> {
  return {
    profile: "tabular-data-package",
    name: "ukauto",
    title: "British car registrations, vehicle production and the JLR-Chery story",
    description:
      "Each figure with its source, status and publication date; rival figures are rows of their own. Files of one table have the same columns: the figures are in figures.csv and in one file for each count and kind of registrations. Lists in a cell are separated by |. An empty cell means not known. A source has the publisher's own address as its path, and, if it was read in a copy, the address of that as its copy. No licence covers the whole: each source has its own terms, and where only facts are cited, nothing else of it may be passed on.",
    version: versionOf(dataset.edition),
    sources: [...dataset.sources, ...notes.uncited].map((source) => ({
      name: source.id,
      title: titleOf(source),
      ...(source.url ? { path: source.url } : {}),
      ...copyOf(notes.sources[source.id]?.copy),
      ...termsOf(notes.sources[source.id]?.licence ?? ""),
    })),
    resources: tableNames.flatMap((name) => tables[name].files.map((file) => resource(name, file))),
  };
}

/** An edition's name in three numbers: 2026-11.1 is 2026.11.1. */
function versionOf(edition: string): string {
  const [month = "", correction = "0"] = edition.split(".");
  return `${month.replace("-0", "-").replace("-", ".")}.${correction}`;
}

function titleOf({ publisher, title, copied }: Dataset["sources"][number]): string {
  return [publisher, copied ? `${title} (read in a copy)` : title].filter(Boolean).join(": ");
}

function copyOf(copy: string | undefined): Record<string, unknown> {
  return copy ? { copy } : {};
}

/** A file of a table, with the columns of that table as its schema. */
function resource(table: TableName, file: string): Record<string, unknown> {
  return {
    name: file.replace(".csv", ""),
    path: file,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    schema: {
      fields: tables[table].columns.map((column) => ({
        name: column.name,
        type: types[column.type],
        description: column.description,
      })),
      missingValues: [""],
      ...keyOf(table),
    },
  };
}

/** The terms in words, and the open licences that these name. */
function termsOf(licence: string): Record<string, unknown> {
  const named = Object.entries(licences).filter(([name]) => licence.includes(name));
  const licenses = named.map(([name, about]) => ({ name, ...about }));
  return { licence, ...(licenses.length ? { licenses } : {}) };
}

function keyOf(name: TableName): Record<string, unknown> {
  const hasId = tables[name].columns.some((column) => column.name === "id");
  return hasId ? { primaryKey: "id" } : {};
}
