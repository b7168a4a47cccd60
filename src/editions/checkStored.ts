import {
  confirmEdition,
  editionInUse,
  isSameEdition,
  sayUnchecked,
  takeBundled,
  type Concern,
} from "./editionInUse";
import { RefreshProblem, type ProblemCode } from "./problem";
import { removeStored, type StoredEdition } from "./storedEdition";
import { readEdition } from "./verify";

const concerns: Partial<Record<ProblemCode, Concern>> = {
  hashDiffers: "damaged",
  newerSchema: "schema",
  future: "future",
};

/**
 * Checks the stored edition that the start has put in use as a fetched one is checked: hash, shapes, rules. One
 * that fails is removed, and the edition that came with UKAUTO is in use.
 */
export async function checkStored(stored: StoredEdition): Promise<void> {
  const bytes = new TextEncoder().encode(stored.body);
  const read = await readEdition(bytes, { ...stored, bytes: bytes.length });
  // A refresh may have been quicker.
  const inUse = editionInUse();
  const isInUse = inUse.origin === "unchecked" && isSameEdition(inUse, stored);
  if (!(read instanceof RefreshProblem)) {
    if (isInUse) confirmEdition("checked");
  } else if (read.code === "insecure") {
    sayUnchecked();
  } else {
    removeStored(stored);
    if (isInUse) takeBundled(concerns[read.code] ?? "refused");
  }
}
