import { isEditionName } from "../model/edition";
import type { EditionId } from "./editionInUse";

/** The item of this browser's storage that holds the edition. */
export const storageKey = "ukauto.dataset";
/** The item of a form that is no longer read. */
export const keyOfFirstRelease = "ukauto.edition";
/** The most characters of the body; a longer one is not read. */
const mostCharacters = 4 * 1024 * 1024;

/** An edition in this browser's storage: its name and hashes, and the text that was published. */
export interface StoredEdition extends EditionId {
  /** SHA-256 of the edition that came with UKAUTO when this one was stored. */
  readonly bundled: string;
  readonly body: string;
  /** The whole item, as it is stored. */
  readonly text: string;
}

/** The stored edition; "damaged" where its length, its name or its checksum is wrong, undefined where nothing is stored. */
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

/** Removes the stored edition; with `only`, just where it is still that one, since another page may have stored a newer one. */
export function removeStored(only?: StoredEdition): void {
  if (only && stored() !== only.text) return;
  try {
    localStorage.removeItem(storageKey);
    localStorage.removeItem(keyOfFirstRelease);
  } catch {
    // Where storage is switched off nothing is stored, so nothing needs to be removed.
  }
}

function stored(): string | undefined {
  try {
    return localStorage.getItem(storageKey) ?? undefined;
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

const { imul } = Math;

/** FNV-1a, 32 bits: quick enough for the start. The check of the SHA-256 follows later. */
export function checksumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    sum = imul(sum ^ text.charCodeAt(at), 0x01000193);
  }
  return sum >>> 0;
}
