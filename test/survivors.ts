import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";

/**
 * Second step of npm run mutation: each mutant that no test killed is in test/survivors.csv with the reason why it
 * may live. Fails on one that is not listed, prints its row without a reason, and names rows that nothing needs.
 */
const list = join(__dirname, "survivors.csv");
const report = join(__dirname, "../reports/mutation.json");
const columns = ["file", "original", "replacement", "reason"] as const;
const longest = 100;

type Row = Record<(typeof columns)[number], string>;

interface Point {
  readonly line: number;
  readonly column: number;
}

interface Report {
  readonly files: Record<
    string,
    {
      readonly source: string;
      readonly mutants: readonly {
        readonly status: string;
        readonly replacement?: string;
        readonly location: { readonly start: Point; readonly end: Point };
      }[];
    }
  >;
}

const short = (code: string): string => code.replace(/\s+/g, " ").trim().slice(0, longest);
const keyOf = ({ file, original, replacement }: Row): string =>
  [file, original, replacement].join("\n");

/** What stands between two points; Stryker counts lines and columns from 1. */
function between(source: string, { start, end }: { start: Point; end: Point }): string {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = (lines.at(-1) ?? "").slice(0, end.column - 1);
  lines[0] = (lines[0] ?? "").slice(start.column - 1);
  return lines.join("\n");
}

const { files } = JSON.parse(readFileSync(report, "utf8")) as Report;
const survived = new Map<string, Row>();
for (const [file, { source, mutants }] of Object.entries(files)) {
  for (const { status, replacement = "", location } of mutants) {
    if (status !== "Survived" && status !== "NoCoverage") continue;
    const original = short(between(source, location));
    const row: Row = { file, original, replacement: short(replacement), reason: "" };
    survived.set(keyOf(row), row);
  }
}
const listed = parse<Row>(readFileSync(list, "utf8"), { columns: true });
const reasons = new Map(listed.map((row) => [keyOf(row), row.reason]));
const unlisted = [...survived.values()].filter((row) => !reasons.get(keyOf(row)));
const needless = listed.filter((row) => row.file in files && !survived.has(keyOf(row)));

if (needless.length) {
  console.log(`In test/survivors.csv, but killed or gone:\n${stringify(needless, { columns })}`);
}
if (unlisted.length) {
  console.log(`Survived and not in test/survivors.csv:\n${stringify(unlisted, { columns })}`);
}
console.log(
  `${survived.size} kinds of survivors, ${unlisted.length} of them not listed; ${needless.length} rows not needed.`
);
process.exitCode = unlisted.length ? 1 : 0;
