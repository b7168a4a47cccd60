import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { publicationOf } from "./data/publication";
import type { Dataset, Notes } from "../data/schema";

/** The files of an edition: latest.json, which names the dataset file, and that file. */
export function editionFiles(dataset: Dataset, notes: Notes): Map<string, string> {
  const { text, sha256 } = publicationOf(dataset, notes);
  const file = `dataset-${sha256}.json`;
  const latest = { edition: dataset.edition, sha256, file, bytes: Buffer.byteLength(text) };
  return new Map([
    ["data/latest.json", `${JSON.stringify(latest, null, 2)}\n`],
    [`data/${file}`, text],
  ]);
}

/** The dataset files of earlier editions, kept for panes that still ask for them. */
export function earlierEditions(folder: string | undefined): Map<string, Buffer> {
  if (!folder || !existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((file) => /^dataset-[0-9a-f]{64}\.json$/.test(file));
  return new Map(files.map((file) => [`data/${file}`, readFileSync(join(folder, file))]));
}
