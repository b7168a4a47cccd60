import * as z from "zod/mini";
import { checkEdition } from "../data/rules";
import { unpack, type Packed } from "../data/pack";
import { editionShape, schemaVersion, type Edition } from "../data/schema";
import { mostBytes } from "./download";
import { RefreshProblem } from "./problem";
import { sha256Of } from "./sha256";

/** data/latest.json: which edition is the newest and how to know its file. */
const latestShape = z.object({
  edition: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  file: z.string().check(z.regex(/^dataset-[0-9a-f]{64}\.json$/)),
  bytes: z.int().check(z.gte(2)),
});
export type Latest = z.infer<typeof latestShape>;

export function readLatest(bytes: Uint8Array): Latest {
  let raw: unknown;
  try {
    raw = parse(bytes);
  } catch {
    throw new RefreshProblem("unreadable", "latest.json is not JSON");
  }
  const read = latestShape.safeParse(raw);
  if (!read.success) throw invalid("latest.json", read.error.issues);
  if (read.data.bytes > mostBytes) throw new RefreshProblem("tooLarge", `${read.data.bytes} bytes`);
  return read.data;
}

/** An edition out of the bytes that were published: length, hash, schema version, every shape, every rule. */
export async function readEdition(bytes: Uint8Array, latest: Latest): Promise<Edition> {
  if (bytes.length < latest.bytes) {
    throw new RefreshProblem("truncated", `${bytes.length} of ${latest.bytes} bytes`);
  }
  if ((await sha256Of(bytes)) !== latest.sha256) throw new RefreshProblem("hashDiffers");
  const raw = parse(bytes);
  const version = (raw as { dataset?: { schemaVersion?: unknown } } | null)?.dataset?.schemaVersion;
  if (typeof version === "number" && version > schemaVersion) {
    throw new RefreshProblem("newerSchema", `version ${version}`);
  }
  const read = editionShape.safeParse(unpacked(raw));
  if (!read.success) throw invalid("dataset", read.error.issues);
  const { dataset, notes } = read.data;
  if (dataset.edition !== latest.edition || notes.edition !== latest.edition) {
    throw new RefreshProblem(
      "invalidRow",
      `latest.json says ${latest.edition}, the file ${dataset.edition}`
    );
  }
  const [breach, ...more] = checkEdition(read.data);
  if (breach) {
    const others = more.length ? `, and ${more.length} more` : "";
    throw new RefreshProblem(
      "invalidRow",
      `${breach.table}, row ${breach.row + 1}, ${breach.rule}: ${breach.message}${others}`
    );
  }
  return read.data;
}

/** The file with its references as ids; anything that cannot be read so is no edition. */
function unpacked(raw: unknown): unknown {
  try {
    const { dataset, ...others } = raw as { dataset: Packed };
    return { ...others, dataset: unpack(dataset) };
  } catch (error) {
    throw new RefreshProblem("invalidRow", error instanceof Error ? error.message : "unreadable");
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes), honestKey);
  } catch {
    throw new RefreshProblem("invalidRow", "it is not JSON");
  }
}

/** No table has such a key; assigned to a row it would hide columns from the checks. */
function honestKey(key: string, value: unknown): unknown {
  if (key === "__proto__") throw new Error(key);
  return value;
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
