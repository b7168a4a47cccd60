import type { Edition } from "../data/schema";
import { bundledDataset, inUse, use } from "../queries/inUse";
import { indexOf } from "../queries/index";
import { bodyKey, checksumOf, drop, headKey, readKept, wasDamaged, type Head } from "./kept";
import { sha256Of } from "./sha256";

export const keptWasDropped =
  "The edition kept in this browser was damaged and has been dropped. The edition that came with UKAUTO is in use; refresh to fetch the newest.";

/** The hash of the kept edition, right after the start. False: it was dropped, and the bundled edition is in use. */
export async function keptIsSound(): Promise<boolean> {
  if (wasDamaged()) return false;
  let kept: ReturnType<typeof readKept>;
  try {
    kept = readKept();
  } catch {
    drop();
    return false;
  }
  if (!kept) return true;
  const bytes = new TextEncoder().encode(kept.body);
  if ((await sha256Of(bytes)) === kept.head.sha256) return true;
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
