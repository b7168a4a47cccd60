import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isEditionName, isFromTheFuture } from "../../model/edition";

export interface Options {
  readonly tables: string;
  readonly out: string;
  readonly edition?: string;
}

const dataFolder = join(__dirname, "../../data");
export const tablesFolder = join(dataFolder, "tables");

const usage =
  "Use --tables FOLDER, --edition YYYY-MM (a correction: YYYY-MM.1) and --out FOLDER, or none of them.";

/** The options of the command; a text says what is wrong with them. */
export function readOptions(args: readonly string[], now: Date): Options | string {
  let given: { tables?: string; edition?: string; out?: string };
  try {
    const text = { type: "string" } as const;
    const options = { tables: text, edition: text, out: text };
    given = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return `${(error as Error).message.split(/[.\n]/)[0]}. ${usage}`;
  }
  const { tables = tablesFolder, edition, out = dataFolder } = given;
  if (!isFolder(tables)) return `--tables: ${tables} is not a folder. ${usage}`;
  if (edition !== undefined && !isEditionName(edition)) {
    return `--edition: "${edition}" is not a year and month such as 2026-12. ${usage}`;
  }
  if (edition !== undefined && isFromTheFuture(edition, now)) {
    return `--edition: ${edition} is more than two months ahead of the clock; every reader would refuse it. ${usage}`;
  }
  if (isFolder(out) === false) return `--out: ${out} is a file; name a folder to write into.`;
  return { tables, out, edition };
}

/** Undefined if nothing has that name. */
function isFolder(path: string): boolean | undefined {
  return existsSync(path) ? statSync(path).isDirectory() : undefined;
}
