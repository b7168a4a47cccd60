import { existsSync, statSync } from "node:fs";
import { parseArgs } from "node:util";

export interface Options {
  readonly tables: string;
  readonly out: string;
  readonly edition?: string;
}

const usage = "Use --tables FOLDER, --edition YYYY-MM and --out FOLDER, or none of them.";

/** What the command was given; a text says what is wrong with it. */
export function readOptions(args: readonly string[], here: string): Options | string {
  let given: { tables?: string; edition?: string; out?: string };
  try {
    const text = { type: "string" } as const;
    const options = { tables: text, edition: text, out: text };
    given = parseArgs({ args: [...args], options }).values;
  } catch (error) {
    return `${(error as Error).message.split(/[.\n]/)[0]}. ${usage}`;
  }
  const { tables = `${here}/tables`, edition, out = here } = given;
  if (!isFolder(tables)) return `--tables: ${tables} is no folder. ${usage}`;
  if (edition !== undefined && !/^\d{4}-(0[1-9]|1[0-2])$/.test(edition)) {
    return `--edition: "${edition}" is no year and month such as 2026-12. ${usage}`;
  }
  if (isFolder(out) === false) return `--out: ${out} is a file; name a folder to write into.`;
  return { tables, out, edition };
}

/** Undefined where there is nothing of that name. */
function isFolder(path: string): boolean | undefined {
  return existsSync(path) ? statSync(path).isDirectory() : undefined;
}
