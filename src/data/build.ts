import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { independent } from "../model/lineage";
import { metrics } from "../model/metric";
import { readCsv, type Problem } from "./csv";
import { readTables, type Read } from "./records";
import { pack } from "./pack";
import { checkRecords } from "./rules";
import { editionShape, type Dataset, type Notes } from "./schema";
import { tableNames } from "./tables";
import { toDataset, toNotes, toPaneNotes } from "./toDataset";

export interface Built {
  readonly problems: readonly Problem[];
  /** Only where there is no problem. */
  readonly dataset?: Dataset;
  readonly notes?: Notes;
}

/** Reads and checks the tables of a folder; every problem is reported, with file and line. */
export function build(folder: string, asEdition?: string): Built {
  const read = readTables(folder);
  const edition = readCsv(folder, "edition.csv", ["edition"], []);
  const name = asEdition ?? edition.rows[0]?.cells.edition ?? "";
  const problems = [...read.problems, ...edition.problems, ...unitProblems(read)];
  for (const { table, row, rule, message } of checkRecords(read.records)) {
    problems.push({ file: `${table}.csv`, line: read.lines[table][row] ?? 1, rule, message });
  }
  const [dataset, notes] = [toDataset(read.records, name), toNotes(read, name)];
  if (!problems.length) {
    const whole = editionShape.safeParse({ dataset, notes });
    for (const issue of whole.success ? [] : whole.error.issues) {
      const message = `${issue.path.join(".")}: ${issue.message}.`;
      problems.push({ file: "edition.csv", line: 2, rule: "shape", message });
    }
  }
  problems.sort((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1
  );
  return problems.length ? { problems } : { problems, dataset, notes };
}

/** The unit is the metric's; the table states it so that a line can be read alone. */
function unitProblems({ cells, lines }: Read): Problem[] {
  return cells.figures.flatMap((row, place) => {
    const unit = metrics[row.cells.metric as keyof typeof metrics].unit;
    if (row.cells.unit === unit) return [];
    const message = `The unit of ${row.cells.metric} is ${unit}, not "${row.cells.unit}".`;
    return [{ file: "figures.csv", line: lines.figures[place] ?? 1, rule: "unit", message }];
  });
}

function main(): void {
  const { values } = parseArgs({
    options: {
      tables: { type: "string", default: join(__dirname, "tables") },
      edition: { type: "string" },
      out: { type: "string", default: __dirname },
    },
  });
  const { problems, dataset, notes } = build(values.tables, values.edition);
  if (!dataset) {
    for (const { file, line, rule, message } of problems) {
      console.error(`${file}:${line}  [${rule}] ${message}`);
    }
    console.error(`${problems.length} problems; nothing was written.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(values.out, { recursive: true });
  writeFileSync(join(values.out, "dataset.json"), JSON.stringify(pack(dataset)));
  writeFileSync(join(values.out, "notes.json"), JSON.stringify(notes));
  writeFileSync(join(values.out, "paneNotes.json"), JSON.stringify(notes && toPaneNotes(notes)));
  const { records } = readTables(values.tables);
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const counts = tableNames.map((name) => `${name} ${records[name].length}`).join(", ");
  const lineages = independent([...sources.keys()], sources);
  console.log(`Edition ${dataset.edition}, recorded to ${dataset.recordedTo}: ${counts}.`);
  console.log(`${sources.size} sources of ${lineages} lineages. All checks hold.`);
}

if (require.main === module) main();
