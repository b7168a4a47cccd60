import type { Edition } from "../data/schema";
import { bundledDataset, inUse, use } from "../queries/inUse";
import { indexOf } from "../queries/index";

let damaged = false;
const headKey = "ukauto.edition";
const bodyKey = "ukauto.dataset";

export const keptWasDropped =
  "The edition kept in this browser was damaged and has been dropped. The edition that came with UKAUTO is in use; refresh to fetch the newest.";

/** What is known of a kept edition without reading it whole. */
interface Head {
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

/** The hash of the kept edition, right after the start. False: it was dropped, and the bundled edition is in use. */
export async function keptIsSound(): Promise<boolean> {
  if (damaged) return false;
  let kept: ReturnType<typeof readKept>;
  try {
    kept = readKept();
  } catch {
    drop();
    return false;
  }
  if (!kept) return true;
  const bytes = new TextEncoder().encode(kept.body);
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  const hex = [...new Uint8Array(digest)]
    .map((byte) => byte.toString(16).padStart(2, "0"))
    .join("");
  if (hex === kept.head.sha256) return true;
  drop();
  if (inUse().edition === kept.head.edition) use(indexOf(bundledDataset));
  return false;
}

/** Keeps an edition for the next start. False: there is no room, so it lasts until the page is closed. */
export function keep(edition: Edition, text: string, sha256: string): boolean {
  const head: Head = {
    edition: edition.dataset.edition,
    length: text.length,
    checksum: checksumOf(text),
    sha256,
  };
  try {
    // The head goes last, so that a start in between finds no half-kept edition.
    localStorage.removeItem(headKey);
    localStorage.setItem(bodyKey, text);
    localStorage.setItem(headKey, JSON.stringify(head));
    return true;
  } catch {
    drop();
    return false;
  }
}

function readKept(): { head: Head; body: string; edition: Edition } | undefined {
  const [text, body] = [localStorage.getItem(headKey), localStorage.getItem(bodyKey)];
  if (text === null && body === null) return undefined;
  const head = JSON.parse(text ?? "null") as Head | null;
  if (!head || body === null || head.length !== body.length || head.checksum !== checksumOf(body)) {
    throw new Error("The kept edition is damaged.");
  }
  const edition = JSON.parse(body) as Edition;
  if (edition.dataset.schemaVersion !== bundledDataset.schemaVersion)
    throw new Error("Another schema.");
  if (edition.dataset.edition <= bundledDataset.edition) {
    drop();
    return undefined;
  }
  return { head, body, edition };
}

function drop(): void {
  try {
    localStorage.removeItem(headKey);
    localStorage.removeItem(bodyKey);
  } catch {
    // Where storage is shut off nothing can be kept, and nothing needs to be dropped.
  }
}

/** FNV-1a, 32 bits: quick enough for the start; the hash proper follows. */
function checksumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
