import type { EditionId } from "./editionInUse";
import { checksumOf, keyOfFirstRelease, storageKey } from "./storedEdition";

/**
 * Stores an edition for the next start, in one item, so that two pages cannot mix their editions. Returns false
 * where there is no room: what was stored before stays, and the edition lasts until the page is closed.
 */
export function storeEdition(
  { edition, sha256 }: EditionId,
  bundled: string,
  body: string
): boolean {
  const about = { edition, sha256, bundled, checksum: checksumOf(body) };
  try {
    localStorage.setItem(storageKey, `${JSON.stringify(about)}\n${body}`);
    localStorage.removeItem(keyOfFirstRelease);
    return true;
  } catch {
    return false;
  }
}
