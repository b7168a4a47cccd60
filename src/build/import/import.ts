import { parseArgs } from "node:util";
import type { Records } from "../../data/records";
import { areas } from "../../data/rules/figures";
import { isIsoDate } from "../../model/date";
import { statuses } from "../../model/status";
import { build } from "../data/build";
import { tablesFolder } from "../data/options";
import { readTables } from "../data/readTables";
import { fileOf } from "../data/tables";
import { readDft } from "./dft";
import { differenceOf, type Difference } from "./difference";
import { growCoverage } from "./growCoverage";
import { withinRecord, type Incoming, type IncomingFigure } from "./incoming";
import { newSource } from "./newSource";
import { ImportProblem } from "./problem";
import { reportOf } from "./report";
import { readSmmt } from "./smmt";
import { spellingsOf } from "./spellings";
import { Tables } from "./tables";

const usage =
  "Use npm run import -- dft FILE or npm run import -- smmt FILE, with --published DATE for the day on which the table came out, --status provisional for a first count, --encoding NAME if the file is not UTF-8, --tables FOLDER for other tables.";

export interface Options {
  readonly kind: "dft" | "smmt";
  readonly file: string;
  readonly tables: string;
  readonly published: string;
  readonly status: (typeof statuses)[number];
  readonly encoding?: string;
}

/** The options of the command; a text says what is wrong with them. */
export function readImportOptions(args: readonly string[], now: Date): Options | string {
  const text = { type: "string" } as const;
  const options = { tables: text, published: text, status: text, encoding: text };
  let given;
  try {
    given = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    return `${(error as Error).message.split(/[.\n]/)[0]}. ${usage}`;
  }
  const [kind, file, ...more] = given.positionals;
  const { tables = tablesFolder, published, status = "outturn", encoding } = given.values;
  if ((kind !== "dft" && kind !== "smmt") || !file || more.length) return usage;
  const day = published ?? now.toISOString().slice(0, 10);
  if (!isIsoDate(day)) return `--published: "${day}" is not a date such as 2026-10-13. ${usage}`;
  if (status !== "outturn" && status !== "provisional") {
    return `--status: "${status}" is neither outturn nor provisional. ${usage}`;
  }
  return { kind, file, tables, published: day, status, ...(encoding ? { encoding } : {}) };
}

/** Reads a file into the tables; returns the lines to print about it. */
export async function importFile(options: Options): Promise<{ done: boolean; lines: string[] }> {
  const { kind, file, encoding, published } = options;
  const tables = new Tables(options.tables);
  const { records, problems } = readTables(options.tables);
  if (problems.length) {
    throw new ImportProblem("The tables fail their checks: run npm run data and mend them first.");
  }
  const read =
    kind === "dft"
      ? await readDft(file, records, spellingsOf(records, tables), encoding)
      : await readSmmt(file, records, encoding);
  const incoming = withinRecord(read, records);
  const difference = differenceOf(incoming, records);
  const questions = [...incoming.questions, ...growCoverage(incoming, records, tables)];
  const lines = reportOf(incoming, difference);
  if (questions.length) {
    return {
      done: false,
      lines: [...lines, ...questions.map((each) => `To decide: ${each}`), "Nothing was written."],
    };
  }
  if (!difference.added.length && !difference.changed.length) {
    return {
      done: true,
      lines: [...lines, "The tables have all of this already; nothing was written."],
    };
  }
  const source = newSource(incoming, published, records, tables);
  addFigures(incoming, difference, { ...options, source }, records, tables);
  const written = tables.write();
  const left = build(options.tables).problems.map(
    ({ file: of, line, rule, message }) => `${of}:${line}  [${rule}] ${message}`
  );
  const next = left.length
    ? ["What npm run data still finds, to be settled by hand:", ...left]
    : ["All checks hold. Look at the difference, then commit it."];
  return {
    done: true,
    lines: [...lines, `Written, as of ${published}: ${written.join(", ")}.`, ...next],
  };
}

/** New figures and corrections become rows of the new source; the figures that they correct stay. */
function addFigures(
  { count }: Incoming,
  { added, changed }: Difference,
  { source, published, status }: Options & { readonly source: string },
  records: Records,
  tables: Tables
): void {
  for (const { subject, period, value, derived } of [...added, ...changed]) {
    const figure = {
      metric: "registrations" as const,
      subject,
      period,
      count,
      value,
      status: derived ? ("derived" as const) : status,
      geography: areas[count] ?? "",
      sources: [source],
      published,
    };
    tables.add(fileOf(figure, records), {
      ...figure,
      value: String(value),
      unit: "cars",
      sources: source,
      note: usualNote({ subject, period, value }, count, records),
    });
  }
}

/** The note that most figures of a subject have, such as what its fuel includes. */
function usualNote({ subject }: IncomingFigure, count: string, { figures }: Records): string {
  const notes = figures.flatMap((row) =>
    row.count === count && row.subject === subject ? [row.note ?? ""] : []
  );
  const most = [...new Set(notes)].find(
    (note) => notes.filter((each) => each === note).length > notes.length / 2
  );
  return most ?? "";
}

async function main(): Promise<void> {
  const options = readImportOptions(process.argv.slice(2), new Date());
  process.exitCode = 1;
  if (typeof options === "string") {
    console.error(options);
    return;
  }
  try {
    const { done, lines } = await importFile(options);
    lines.forEach((line) => console.log(line));
    process.exitCode = done ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ImportProblem)) throw error;
    console.error(`${error.message} Nothing was written.`);
  }
}

if (require.main === module) void main();
