import * as z from "zod/mini";
import { recordedTo } from "../data/recordedTo";
import { checkEdition } from "../data/rules";
import { editionShape, schemaVersion, type Edition } from "../data/schema";
import { toRecords } from "../data/toRecords";
import { isEditionName, isFromTheFuture } from "../model/edition";
import { mostBytes } from "./download";
import { RefreshProblem } from "./problem";
import { readJson } from "./readJson";
import { sha256Of } from "./sha256";
import { unpackDataset } from "./unpackDataset";

/** The shape of data/latest.json, which names the newest edition and describes its file. */
const latestShape = z.object({
  edition: z.string().check(z.refine(isEditionName, "is no name of an edition")),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  file: z.string().check(z.regex(/^dataset-[0-9a-f]{64}\.json$/)),
  bytes: z.int().check(z.gte(2)),
});
export type Latest = z.infer<typeof latestShape>;

/** Reads latest.json: the newest edition, or why it cannot be fetched. */
export function readLatest(bytes: Uint8Array, now = new Date()): Latest | RefreshProblem {
  const raw = readJson(textOf(bytes) ?? "");
  if (raw === undefined) return new RefreshProblem("unreadable", "latest.json is not JSON");
  const read = latestShape.safeParse(raw);
  if (!read.success) return invalid("latest.json", read.error.issues);
  if (read.data.bytes > mostBytes)
    return new RefreshProblem("tooLarge", `${read.data.bytes} bytes`);
  return isFromTheFuture(read.data.edition, now)
    ? new RefreshProblem("future", read.data.edition)
    : read.data;
}

/**
 * Reads an edition from the bytes that were published. Returns the problem where one of these is wrong: length,
 * hash, schema version, any shape, any rule, or a month too far ahead of the clock.
 */
export async function readEdition(
  bytes: Uint8Array,
  { edition, sha256, bytes: length }: Omit<Latest, "file">,
  now = new Date()
): Promise<Edition | RefreshProblem> {
  if (bytes.length > mostBytes) return new RefreshProblem("tooLarge", `${bytes.length} bytes`);
  if (bytes.length < length) {
    return new RefreshProblem("truncated", `${bytes.length} of ${length} bytes`);
  }
  const found = await sha256Of(bytes);
  if (found === undefined) return new RefreshProblem("insecure");
  if (found !== sha256) return new RefreshProblem("hashDiffers");
  const raw = readJson(textOf(bytes) ?? "");
  if (raw === undefined)
    return new RefreshProblem("invalidRow", "it is not the JSON of an edition");
  const { dataset: packed, ...others } = Object(raw) as { dataset?: { schemaVersion?: unknown } };
  const version = packed?.schemaVersion;
  if (typeof version === "number" && version > schemaVersion) {
    return new RefreshProblem("newerSchema", `version ${version}`);
  }
  const dataset = unpackDataset(packed);
  if (!dataset) return new RefreshProblem("invalidRow", "its tables cannot be read");
  const read = editionShape.safeParse({ ...others, dataset });
  if (!read.success) return invalid("dataset", read.error.issues);
  return brokenRule(read.data, edition, now) ?? read.data;
}

/** The first problem of an edition whose rows have the right shapes: its name, its month, a rule, how far it reaches. */
function brokenRule(read: Edition, announced: string, now: Date): RefreshProblem | undefined {
  const { dataset, notes } = read;
  if (dataset.edition !== announced || notes.edition !== announced) {
    return new RefreshProblem(
      "invalidRow",
      `${announced} was announced, the file is ${dataset.edition}`
    );
  }
  if (isFromTheFuture(dataset.edition, now)) return new RefreshProblem("future", dataset.edition);
  const [breach, ...more] = checkEdition(read);
  if (breach) {
    const others = more.length ? `, and ${more.length} more` : "";
    return new RefreshProblem(
      "invalidRow",
      `${breach.table}, row ${breach.row + 1}, ${breach.rule}: ${breach.message}${others}`
    );
  }
  const reach = recordedTo(toRecords(read));
  return reach === dataset.recordedTo
    ? undefined
    : new RefreshProblem(
        "invalidRow",
        `it says that it is recorded to ${dataset.recordedTo}; its newest fact is of ${reach}`
      );
}

/** The text of UTF-8 bytes; undefined where they are not valid. Nothing is dropped or replaced, since the hash is of these bytes. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function invalid(
  file: string,
  issues: readonly { path: PropertyKey[]; message: string }[]
): RefreshProblem {
  const [first] = issues;
  const where = first?.path.map(String).join(".");
  return new RefreshProblem(
    "invalidRow",
    `${file}${where ? `, ${where}` : ""}: ${first?.message ?? "unreadable"}`
  );
}
