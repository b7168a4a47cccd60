import type { Dataset, Notes } from "../data/schema";
import { compareEditions, isFromTheFuture } from "../model/edition";
import { bundledDataset } from "../record/inUse";
import { bundledEdition, takeBundled, takeEdition, type Concern } from "./editionInUse";
import { readJson } from "./readJson";
import { unpackDataset } from "./unpackDataset";
import { readStored, removeStored, type StoredEdition } from "./storedEdition";

/**
 * Puts the stored edition in use, before the first answer, after a quick look at its checksum, name and schema
 * version. It is removed where it fails, or where the edition that came with UKAUTO replaces it. Returns the stored
 * edition where it is in use now, for the full check that follows.
 */
export function startEdition(now = new Date()): StoredEdition | undefined {
  const stored = readStored();
  if (stored === undefined) return undefined;
  const outcome = stored === "damaged" ? stored : take(stored, now);
  if (stored !== "damaged" && outcome === "taken") return stored;
  removeStored();
  if (outcome !== "taken" && outcome !== "replaced") takeBundled(outcome);
  return undefined;
}

function take(stored: StoredEdition, now: Date): "taken" | "replaced" | Concern {
  if (isReplaced(stored)) return "replaced";
  if (isFromTheFuture(stored.edition, now)) return "future";
  const read = Object(readJson(stored.body)) as { dataset?: Partial<Dataset>; notes?: Notes };
  const { dataset: packed, notes } = read;
  if (!packed || !notes) return "damaged";
  if (packed.schemaVersion !== bundledDataset.schemaVersion) return "schema";
  const dataset = packed.edition === stored.edition && unpackDataset(packed);
  if (!dataset) return "damaged";
  try {
    takeEdition({ dataset, notes }, stored.sha256, "unchecked");
    return "taken";
  } catch {
    // No question can be answered from these rows.
    return "damaged";
  }
}

/** An update of UKAUTO brings an edition of its own: it replaces an older one, and any other of the same name. */
function isReplaced({ edition, sha256, bundled }: StoredEdition): boolean {
  const order = compareEditions(edition, bundledEdition.edition);
  if (order !== 0) return order < 0;
  return sha256 === bundledEdition.sha256 || bundled !== bundledEdition.sha256;
}
