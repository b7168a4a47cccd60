import { readFileSync, writeFileSync } from "node:fs";
import type { FunctionMetadata, Metadata } from "../model/metadata";
import { signatureOf } from "./help";

/** The documents with parts that are made from the product. */
export const documents = ["README.md", "docs/functions.md"];

/** npm run readme: fills a document's tables of functions and failures, between their marks. */
export function withTables(text: string, metadata: Metadata, failures: string): string {
  const parts = {
    signatures: signatureList(metadata),
    functions: functionTable(metadata),
    failures: failureTable(failures),
  };
  return Object.entries(parts).reduce(
    (part, [mark, content]) => between(part, mark, content),
    text
  );
}

function sorted({ functions }: Metadata): FunctionMetadata[] {
  return [...functions].sort((one, other) => (one.id < other.id ? -1 : 1));
}

function signatureList(metadata: Metadata): string {
  return sorted(metadata)
    .map((each) => `\`${signatureOf(each).replace("UKAUTO.", "")}\``)
    .join(" · ");
}

function functionTable(metadata: Metadata): string {
  const rows = sorted(metadata).map(
    (each) => `| \`${signatureOf(each).replace("UKAUTO.", "")}\` | ${each.description} |`
  );
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
  for (const document of documents) {
    writeFileSync(document, withTables(readFileSync(document, "utf8"), metadata, failures));
  }
}
