import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pack } from "../../data/pack";
import { packPaneNotes } from "../../data/paneNotes";
import { publicationOf } from "./publication";
import { checkRecords } from "../../data/rules";
import { editionShape, type Dataset, type Notes } from "../../data/schema";
import { isEditionName, isFromTheFuture } from "../../model/edition";
import { independent } from "../../model/lineage";
import { asideProblems } from "./asides";
import { readCsv, type Problem } from "./csv";
import { readOptions, type Options } from "./options";
import { readTables } from "./readTables";
import { shapeMessage } from "../../data/shapeMessage";
import { tableNames } from "./tables";
import { toDataset, toNotes } from "./toDataset";

export interface Built {
  readonly problems: readonly Problem[];
  /** Given only if there is no problem. */
  readonly dataset?: Dataset;
  readonly notes?: Notes;
}

/** Reads and checks the tables of a folder; every problem is reported, with file and line. */
export function build(folder: string, asEdition?: string, now = new Date()): Built {
  const read = readTables(folder);
  const named = readEdition(folder, now);
  const edition = asEdition ?? named.edition;
  const problems = [...read.problems, ...named.problems, ...asideProblems(read)];
  const breaches = checkRecords(read.records, edition, read.flaws);
  for (const { table, row, rule, message } of breaches) {
    const { file = `${table}.csv`, line = 1 } = read.rows[table][row] ?? {};
    problems.push({ file, line, rule, message });
  }
  const [dataset, notes] = [toDataset(read.records, edition), toNotes(read, edition)];
  if (!problems.length) {
    const whole = editionShape.safeParse({ dataset, notes }, { reportInput: true });
    for (const issue of whole.success ? [] : whole.error.issues) {
      problems.push({ file: "edition.csv", line: 2, rule: "shape", message: shapeMessage(issue) });
    }
  }
  problems.sort((one, other) =>
    one.file === other.file ? one.line - other.line : one.file < other.file ? -1 : 1
  );
  return problems.length ? { problems } : { problems, dataset, notes };
}

/** The one row of edition.csv. An invalid name is reported once, and the rules about time are then not applied. */
function readEdition(folder: string, now: Date): { edition: string; problems: readonly Problem[] } {
  const [file, line, rule] = ["edition.csv", 2, "shape"];
  const { rows, unread, problems } = readCsv(folder, file, ["edition"], []);
  const edition = rows[0]?.cells.edition ?? "";
  const isOne = rows.length === 1 && isEditionName(edition);
  const isAhead = isOne && isFromTheFuture(edition, now);
  if (isOne && !isAhead) return { edition, problems };
  const message =
    rows.length !== 1
      ? `The table must have one row; it has ${rows.length}.`
      : isAhead
        ? `edition: ${edition} is more than two months ahead of the clock; every reader would refuse it.`
        : `edition: "${edition}" is neither a year and month such as 2026-12 nor a correction such as 2026-12.1.`;
  return {
    edition: "2999-12",
    problems: unread ? problems : [...problems, { file, line, rule, message }],
  };
}

function main(): void {
  const options = readOptions(process.argv.slice(2), new Date());
  process.exitCode = 1;
  if (typeof options === "string") {
    console.error(options);
    return;
  }
  const { problems, dataset, notes } = build(options.tables, options.edition);
  if (!dataset || !notes) {
    for (const { file, line, rule, message } of problems) {
      console.error(`${file}:${line}  [${rule}] ${message}`);
    }
    const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
    console.error(`${count}; nothing was written.`);
    return;
  }
  try {
    write(options, dataset, notes);
    process.exitCode = 0;
  } catch (error) {
    console.error(`--out: ${options.out} cannot be written to: ${(error as Error).message}.`);
  }
}

function write({ out, tables }: Options, dataset: Dataset, notes: Notes): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, "dataset.json"), JSON.stringify(pack(dataset)));
  writeFileSync(join(out, "notes.json"), JSON.stringify(notes));
  writeFileSync(join(out, "paneNotes.json"), JSON.stringify(packPaneNotes(notes, dataset)));
  const { sha256 } = publicationOf(dataset, notes);
  writeFileSync(join(out, "publication.json"), JSON.stringify({ sha256 }));
  const { records } = readTables(tables);
  const sources = new Map(records.sources.map((source) => [source.id, source]));
  const counts = tableNames.map((name) => `${name} ${records[name].length}`).join(", ");
  const lineages = independent([...sources.keys()], sources);
  console.log(`Edition ${dataset.edition}, recorded to ${dataset.recordedTo}: ${counts}.`);
  console.log(`${sources.size} sources of ${lineages} lineages. All checks hold.`);
}

if (require.main === module) main();
