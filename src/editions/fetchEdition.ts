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

/** The result of a refresh: the edition in use before, and the one in use now. */
export interface EditionChange {
  readonly before: EditionId;
  readonly now: EditionId;
  /** True where the edition before came from this browser's storage and is newer than the published one, so it was dropped. */
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
): Promise<EditionChange> {
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
    // An edition that is not checked yet may not have the content that it claims.
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

/** Puts the edition that came with UKAUTO in use, and removes a stored one. */
export function returnToBundled(): EditionChange {
  const before = editionInUse();
  removeStored();
  takeBundled();
  return { before, now: bundledEdition, isDropped: false, isStored: true };
}
