import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editionFiles } from "../../src/build/publish";
import { unpack } from "../../src/data/pack";
import type { Notes } from "../../src/data/schema";
import { root } from "./harness";

/** The files of an edition made from a changed copy of the tables, as a server publishes them. */
export function publishEdition(
  edition: string,
  change: (file: string, text: string) => string
): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "ukauto-edition-"));
  cpSync(join(root, "src/data/tables"), folder, { recursive: true });
  for (const file of readdirSync(folder)) {
    const path = join(folder, file);
    writeFileSync(path, change(file.replace(".csv", ""), readFileSync(path, "utf8")));
  }
  const out = join(folder, "out");
  const made = spawnSync(
    "npx",
    ["tsx", "src/build/data/build.ts", "--tables", folder, "--edition", edition, "--out", out],
    { cwd: root, encoding: "utf8" }
  );
  if (made.status !== 0) throw new Error(made.stderr);
  const read = (file: string): unknown => JSON.parse(readFileSync(join(out, file), "utf8"));
  return editionFiles(unpack(read("dataset.json") as never), read("notes.json") as Notes);
}
