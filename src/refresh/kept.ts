import { unpack, type Packed } from "../data/pack";
import type { Edition, Notes } from "../data/schema";
import { bundledDataset, use } from "../queries/inUse";
import { indexOf } from "../queries/index";

let damaged = false;

/** True where the kept edition was dropped at the start. */
export function wasDamaged(): boolean {
  return damaged;
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
 */
export function startWithKept(): void {
  try {
    const kept = readKept();
    if (kept) use(indexOf(kept.edition.dataset), kept.edition.notes);
  } catch {
    damaged = true;
    drop();
  }
}

export function readKept(): { head: Head; body: string; edition: Edition } | undefined {
  const [text, body] = [localStorage.getItem(headKey), localStorage.getItem(bodyKey)];
  if (text === null && body === null) return undefined;
  const head = JSON.parse(text ?? "null") as Head | null;
  if (!head || body === null || head.length !== body.length || head.checksum !== checksumOf(body)) {
    throw new Error("The kept edition is damaged.");
  }
  const { dataset, notes } = JSON.parse(body) as { dataset: Packed; notes: Notes };
  const edition: Edition = { dataset: unpack(dataset), notes };
  if (edition.dataset.schemaVersion !== bundledDataset.schemaVersion)
    throw new Error("Another schema.");
  if (edition.dataset.edition <= bundledDataset.edition) {
    drop();
    return undefined;
  }
  return { head, body, edition };
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
