import publication from "../data/publication.json";
import type { Edition } from "../data/schema";
import { bundledDataset, use } from "../record/inUse";
import { recordOf } from "../record/record";

/** An edition, known by its content: two files of one name are two editions. */
export interface EditionId {
  readonly edition: string;
  /** SHA-256 of the file that it is published as, in hexadecimal. */
  readonly sha256: string;
}

/** What went wrong with an edition that this browser had stored. */
export type Concern = "damaged" | "schema" | "future" | "refused" | "unchecked";

interface EditionInUse extends EditionId {
  /** It came with UKAUTO; or from this browser's storage, before and after its check; or it is the published one. */
  readonly origin: "bundled" | "unchecked" | "checked" | "published";
  readonly concern?: Concern;
}

export const bundledEdition: EditionId = {
  edition: bundledDataset.edition,
  sha256: publication.sha256,
};
let current: EditionInUse = { ...bundledEdition, origin: "bundled" };
const listeners = new Set<() => void>();

export function editionInUse(): EditionInUse {
  return current;
}

/** Calls the listener after each change of the edition in use, its origin or its concern. Returns a function that stops it. */
export function onEditionInUse(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Puts an edition in use, in one assignment. Throws, and leaves everything as it was, where no question can be answered from it. */
export function takeEdition(
  { dataset, notes }: Edition,
  sha256: string,
  origin: "unchecked" | "published"
): void {
  const index = recordOf(dataset);
  set({ edition: dataset.edition, sha256, origin });
  use(index, notes);
}

/** Puts the edition that came with UKAUTO in use, even where the clock shows an earlier month. */
export function takeBundled(concern?: Concern): void {
  const index = recordOf(bundledDataset);
  set({ ...bundledEdition, origin: "bundled", concern });
  use(index);
}

/** Records that the edition in use passed the checks, or is the published one. */
export function confirmEdition(origin: "checked" | "published"): void {
  set({
    ...current,
    origin: current.origin === "bundled" ? "bundled" : origin,
    concern: undefined,
  });
}

/** Records that the edition in use could not be checked. */
export function sayUnchecked(): void {
  if (current.origin === "unchecked") set({ ...current, concern: "unchecked" });
}

export function isSameEdition(one: EditionId, other: EditionId): boolean {
  return one.edition === other.edition && one.sha256 === other.sha256;
}

function set(next: EditionInUse): void {
  current = next;
  for (const listener of listeners) listener();
}
