import { compareEditions } from "../model/edition";
import { download } from "./download";
import {
  bundledEdition,
  confirmEdition,
  editionInUse,
  isSameEdition,
  takeBundled,
  takeEdition,
  type EditionId,
} from "./editionInUse";
import { RefreshProblem } from "./problem";
import { removeStored } from "./storedEdition";
import { storeEdition } from "./storeEdition";
import { readEdition, readLatest, type Latest } from "./verify";

/** Which edition was in use before, and which one is. */
export interface Taken {
  readonly before: EditionId;
  readonly now: EditionId;
  /** True where the one before was out of this browser's storage, and is not the one that is published. */
  readonly isDropped: boolean;
  /** False where the browser had no room to store it beyond this page. */
  readonly isStored: boolean;
}

let running = false;

/**
 * Fetches the newest edition where latest.json names another name or content than that of the edition in use,
 * verifies it, and only then puts it in use. Throws a RefreshProblem that says what was wrong; the
 * edition in use is then as it was.
 */
export async function fetchEdition(
  folder = new URL("data/", document.baseURI).href,
  signal?: AbortSignal,
  wait?: number
): Promise<Taken> {
  if (running) throw new RefreshProblem("alreadyRunning");
  running = true;
  try {
    const latest = readLatest(await download(`${folder}latest.json`, signal, wait));
    if (latest instanceof RefreshProblem) throw latest;
    const before = editionInUse();
    const isOlder = compareEditions(latest.edition, before.edition) < 0;
    const isFromStorage = before.origin === "unchecked" || before.origin === "checked";
    const isDropped = isOlder && isFromStorage;
    if (isOlder && !isDropped)
      throw new RefreshProblem("older", `${latest.edition} against ${before.edition}`);
    // What is still to be checked only claims to have that content.
    if (isSameEdition(latest, before) && before.origin !== "unchecked") {
      confirmEdition("published");
      return { before, now: before, isDropped, isStored: true };
    }
    const isBundled =
      isSameEdition(latest, bundledEdition) ||
      compareEditions(latest.edition, bundledEdition.edition) < 0;
    if (isBundled) return { ...returnToBundled(), isDropped };
    const isStored = await fetchAnother(latest);
    return { before, now: editionInUse(), isDropped, isStored };
  } finally {
    running = false;
  }

  async function fetchAnother(latest: Latest): Promise<boolean> {
    const bytes = await download(`${folder}${latest.file}`, signal, wait);
    const edition = await readEdition(bytes, latest);
    if (edition instanceof RefreshProblem) throw edition;
    if (signal?.aborted) throw new RefreshProblem("cancelled");
    takeEdition(edition, latest.sha256, "published");
    return storeEdition(latest, bundledEdition.sha256, new TextDecoder().decode(bytes));
  }
}

/** Puts the edition that came with UKAUTO in use, and forgets any other. */
export function returnToBundled(): Taken {
  const before = editionInUse();
  removeStored();
  takeBundled();
  return { before, now: bundledEdition, isDropped: false, isStored: true };
}
