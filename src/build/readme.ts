import { readFileSync, writeFileSync } from "node:fs";
import type { Metadata } from "../model/metadata";
import { signatureOf } from "./help";

/** npm run readme: the tables of README.md that follow from the product. */
export function withTables(readme: string, metadata: Metadata, failures: string): string {
  return between(
    between(readme, "functions", functionTable(metadata)),
    "failures",
    failureTable(failures)
  );
}

function functionTable({ functions }: Metadata): string {
  const rows = [...functions]
    .sort((one, other) => (one.id < other.id ? -1 : 1))
    .map((each) => `| \`${signatureOf(each).replace("UKAUTO.", "")}\` | ${each.description} |`);
  return ["| function | what it gives |", "|---|---|", ...rows].join("\n");
}

/** From the closed list in src/model/failure.ts: the meaning stands above each code. */
function failureTable(source: string): string {
  const rows = [...source.matchAll(/\/\*\* (.+?)\.? \*\/\s+(\w+): "(#[^"]+)"/g)].map(
    ([, meaning, code, error]) => `| ${error} | ${meaning} | \`${code}\` |`
  );
  return ["| cell | meaning | code |", "|---|---|---|", ...rows].join("\n");
}

function between(text: string, mark: string, content: string): string {
  const pattern = new RegExp(`<!-- ${mark} -->[\\s\\S]*<!-- /${mark} -->`);
  return text.replace(pattern, `<!-- ${mark} -->\n${content}\n<!-- /${mark} -->`);
}

if (require.main === module) {
  const metadata = JSON.parse(readFileSync("dist/functions.json", "utf8")) as Metadata;
  const failures = readFileSync("src/model/failure.ts", "utf8");
  writeFileSync("README.md", withTables(readFileSync("README.md", "utf8"), metadata, failures));
}
