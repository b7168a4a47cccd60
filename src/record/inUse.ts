import bundled from "../data/dataset.json";
import { unpack } from "../data/pack";
import type { Dataset, Notes } from "../data/schema";
import { recordOf, type MarketRecord } from "./record";

/** The edition that came with this release. */
export const bundledDataset: Dataset = unpack(bundled);

let current: MarketRecord | undefined;
/** What only the pane shows; undefined for the bundled edition, whose notes come with the pane. */
let currentNotes: Notes | undefined;
const listeners = new Set<() => void>();

/** The record of the edition in use. Ask for it once per call, so that one answer comes from one edition. */
export function recordInUse(): MarketRecord {
  return (current ??= recordOf(bundledDataset));
}

/** The notes of the edition in use, where it is not the bundled one. */
export function notesInUse(): Notes | undefined {
  return currentNotes;
}

/** Puts another edition in use; without notes it is the bundled one. */
export function use(record: MarketRecord, notes?: Notes): void {
  current = record;
  currentNotes = notes;
  for (const listener of listeners) listener();
}

/** Calls the listener after each change of edition; returns how to stop. */
export function onEdition(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
