import { isEditionName } from "../model/edition";
import type { EditionId } from "./editionInUse";

/** Where this browser keeps the edition. */
export const key = "ukauto.dataset";
/** Written by the first release. */
export const formerKey = "ukauto.edition";
/** Of the body, in characters: no edition is longer, and nothing longer is read. */
const mostCharacters = 4 * 1024 * 1024;

/** An edition in this browser's storage: what is said of it, and the text that was published. */
export interface StoredEdition extends EditionId {
  /** SHA-256 of the edition that came with UKAUTO when this one was stored. */
  readonly bundled: string;
  readonly body: string;
  /** The whole of it, as it is stored. */
  readonly text: string;
}

/** What is stored, as far as length and checksum tell; "damaged" where it is no edition. */
export function readStored(): StoredEdition | "damaged" | undefined {
  const text = stored();
  if (text === undefined) return undefined;
  const end = text.indexOf("\n");
  const body = text.slice(end + 1);
  if (end < 0 || end > 1000 || body.length > mostCharacters) return "damaged";
  const { edition, sha256, bundled, checksum } = objectOf(text.slice(0, end));
  const isWhole =
    typeof edition === "string" &&
    isEditionName(edition) &&
    typeof sha256 === "string" &&
    typeof bundled === "string" &&
    checksum === checksumOf(body);
  return isWhole ? { edition, sha256, bundled, body, text } : "damaged";
}

/** Takes away what is stored; with an edition only where it is still that one, since another page may have stored a newer one. */
export function removeStored(only?: StoredEdition): void {
  if (only && stored() !== only.text) return;
  try {
    localStorage.removeItem(key);
    localStorage.removeItem(formerKey);
  } catch {
    // Where storage is shut off nothing is stored, and nothing needs to be taken away.
  }
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

function objectOf(json: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(json)) as Record<string, unknown>;
  } catch {
    return {};
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
