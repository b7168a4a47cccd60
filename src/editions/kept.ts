import { unpack, type Packed } from "../data/pack";
import type { Edition, Notes } from "../data/schema";
import { bundledDataset, use } from "../record/inUse";
import { recordOf } from "../record/record";

let problem: "damaged" | "schema" | undefined;

/** Why the kept edition was dropped at the start. */
export function keptProblem(): typeof problem {
  return problem;
}

export const headKey = "ukauto.edition";
export const bodyKey = "ukauto.dataset";

/** What is known of a kept edition without reading it whole. */
export interface Head {
  readonly edition: string;
  readonly length: number;
  readonly checksum: number;
  readonly sha256: string;
}

/**
 * Puts the kept edition in use, before the first answer: a quick check of length, checksum, schema version
 * and age. One that fails it, or that is not newer than the bundled edition, is dropped. Never throws.
 * True where there is more to check or to say of it.
 */
export function startWithKept(): boolean {
  try {
    const kept = readKept();
    if (kept) use(recordOf(kept.edition.dataset), kept.edition.notes);
    return !!kept;
  } catch {
    problem ??= "damaged";
    drop();
    return true;
  }
}

export function readKept(): { head: Head; body: string; edition: Edition } | undefined {
  let text: string | null;
  let body: string | null;
  try {
    [text, body] = [localStorage.getItem(headKey), localStorage.getItem(bodyKey)];
  } catch {
    // Where storage is shut off nothing is kept, which is no damage.
    return undefined;
  }
  if (text === null && body === null) return undefined;
  const head = JSON.parse(text ?? "null") as Head | null;
  if (!head || body === null || head.length !== body.length || head.checksum !== checksumOf(body)) {
    throw new Error();
  }
  const { dataset: packed, notes } = JSON.parse(body) as { dataset: Packed; notes: Notes };
  if (packed.schemaVersion !== bundledDataset.schemaVersion) {
    problem = "schema";
    throw new Error();
  }
  const dataset = unpack(packed);
  if (dataset.edition !== head.edition) throw new Error();
  if (dataset.edition <= bundledDataset.edition) {
    drop();
    return undefined;
  }
  return { head, body, edition: { dataset, notes } };
}

export function drop(): void {
  try {
    localStorage.removeItem(headKey);
    localStorage.removeItem(bodyKey);
  } catch {
    // Where storage is shut off nothing can be kept, and nothing needs to be dropped.
  }
}

/** FNV-1a, 32 bits: quick enough for the start; the hash proper follows. */
export function checksumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
