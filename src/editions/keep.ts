import type { Edition } from "../data/schema";
import { bundledDataset, recordInUse, use } from "../record/inUse";
import { recordOf } from "../record/record";
import { bodyKey, checksumOf, drop, headKey, keptProblem, readKept, type Head } from "./kept";
import { sha256Of } from "./sha256";

const inUseNow =
  "has been dropped. The edition that came with UKAUTO is in use; refresh to fetch the newest.";
const notices = {
  damaged: `The edition kept in this browser was damaged and ${inUseNow}`,
  schema: `The edition kept in this browser was made for another version of UKAUTO and ${inUseNow}`,
} as const;

/**
 * Verifies the hash of the kept edition, right after the start. One that is not what was published is
 * dropped and the bundled edition used. Returns what to say of a dropped one.
 */
export async function checkKept(): Promise<string | undefined> {
  const problem = keptProblem();
  if (problem) return notices[problem];
  let kept: ReturnType<typeof readKept>;
  try {
    kept = readKept();
    if (!kept) return undefined;
    const bytes = new TextEncoder().encode(kept.body);
    if ((await sha256Of(bytes)) === kept.head.sha256) return undefined;
  } catch {
    // What cannot be read is no edition either.
  }
  drop();
  if (!kept || recordInUse().edition === kept.head.edition) use(recordOf(bundledDataset));
  return notices.damaged;
}

/** Keeps an edition for the next start. False: there is no room, so it lasts until the page is closed. */
export function keep(edition: Edition, text: string, sha256: string): boolean {
  const head: Head = {
    edition: edition.dataset.edition,
    length: text.length,
    checksum: checksumOf(text),
    sha256,
  };
  let before: [string | null, string | null] = [null, null];
  try {
    before = [localStorage.getItem(headKey), localStorage.getItem(bodyKey)];
    // The head goes last, so that a start in between finds no half-kept edition.
    localStorage.removeItem(headKey);
    localStorage.setItem(bodyKey, text);
    localStorage.setItem(headKey, JSON.stringify(head));
    return true;
  } catch {
    putBack(before);
    return false;
  }
}

/** The edition that was kept before is better than none. */
function putBack([head, body]: readonly [string | null, string | null]): void {
  drop();
  if (head === null || body === null) return;
  try {
    localStorage.setItem(bodyKey, body);
    localStorage.setItem(headKey, head);
  } catch {
    drop();
  }
}
