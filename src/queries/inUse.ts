import bundled from "../data/dataset.json";
import type { Dataset } from "../data/schema";
import { indexOf, type Index } from "./index";

/** The edition that came with this release. */
export const bundledDataset = bundled as unknown as Dataset;

let index: Index | undefined;
const listeners = new Set<(index: Index) => void>();

/** The edition in use. A call that asks once answers from one edition throughout. */
export function inUse(): Index {
  return (index ??= indexOf(bundledDataset));
}

/** Puts another edition in use, in one assignment. */
export function use(next: Index): void {
  index = next;
  for (const listener of listeners) listener(next);
}

/** Calls the listener after each change of edition; returns how to stop. */
export function onEdition(listener: (index: Index) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
