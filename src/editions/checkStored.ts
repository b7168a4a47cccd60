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
 * Checks the stored edition, which the start has put in use, in the same way as a fetched one: hash, shapes, rules.
 * One that fails is removed, and the edition that came with UKAUTO is put in use.
 */
export async function checkStored(stored: StoredEdition): Promise<void> {
  const bytes = new TextEncoder().encode(stored.body);
  const read = await readEdition(bytes, { ...stored, bytes: bytes.length });
  // A refresh may have put another edition in use by now.
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
