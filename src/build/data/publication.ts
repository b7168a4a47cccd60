import { createHash } from "node:crypto";
import { pack } from "../../data/pack";
import type { Dataset, Notes } from "../../data/schema";

/** An edition as it is published: the text of its file, and the SHA-256 that it is known by. */
export interface Publication {
  readonly text: string;
  readonly sha256: string;
}

export function publicationOf(dataset: Dataset, notes: Notes): Publication {
  const text = JSON.stringify({ dataset: pack(dataset), notes });
  return { text, sha256: createHash("sha256").update(text).digest("hex") };
}
