import type { EditionId } from "./editionInUse";
import { checksumOf, formerKey, key } from "./storedEdition";

/**
 * Stores an edition for the next start, in one item, so that two pages cannot mix theirs. False: there is
 * no room, so it lasts until the page is closed, and what was stored before stays.
 */
export function storeEdition(
  { edition, sha256 }: EditionId,
  bundled: string,
  body: string
): boolean {
  const about = { edition, sha256, bundled, checksum: checksumOf(body) };
  try {
    localStorage.setItem(key, `${JSON.stringify(about)}\n${body}`);
    localStorage.removeItem(formerKey);
    return true;
  } catch {
    return false;
  }
}
