import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Dataset } from "./schema";
import { tableNames, tables, type Column } from "./tables";

const types: Record<Column["type"], string> = {
  text: "string",
  list: "string",
  mark: "string",
  date: "string",
  integer: "integer",
  number: "number",
};

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
export function packageFiles(folder: string, dataset: Dataset): Map<string, string> {
  const csv = tableNames.map(
    (name) => [`${name}.csv`, readFileSync(join(folder, `${name}.csv`), "utf8")] as const
  );
  return new Map([
    ["datapackage.json", `${JSON.stringify(descriptor(dataset), null, 2)}\n`],
    ...csv,
  ]);
}

/** The description of the package, after the Data Package specification, version 1. */
export function descriptor(dataset: Dataset): Record<string, unknown> {
  return {
    profile: "tabular-data-package",
    name: "ukauto",
    title: "British car registrations, vehicle production and the JLR-Chery story",
    description:
      "Each figure with its source, status and publication date; rival figures are rows of their own. Lists in a cell are separated by |. An empty cell is not known.",
    version: `${dataset.edition.replace("-0", "-").replace("-", ".")}.0`,
    licenses: Object.entries(licences).map(([name, licence]) => ({ name, ...licence })),
    sources: dataset.sources.map(({ publisher, title, url }) => ({
      title: [publisher, title].filter(Boolean).join(": "),
      ...(url ? { path: url } : {}),
    })),
    resources: tableNames.map((name) => ({
      name,
      path: `${name}.csv`,
      profile: "tabular-data-resource",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      schema: {
        fields: tables[name].columns.map((column) => ({
          name: column.name,
          type: types[column.type],
          description: column.description,
        })),
        missingValues: [""],
        ...keyOf(name),
      },
    })),
  };
}

function keyOf(name: keyof typeof tables): Record<string, unknown> {
  const hasId = tables[name].columns.some((column) => column.name === "id");
  return hasId ? { primaryKey: "id" } : {};
}
