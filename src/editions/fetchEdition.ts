import { recordInUse, use } from "../record/inUse";
import { recordOf } from "../record/record";
import { download } from "./download";
import { keep } from "./keep";
import { RefreshProblem } from "./problem";
import { readEdition, readLatest } from "./verify";

export interface Fetched {
  readonly before: string;
  readonly edition: string;
  /** False where the browser had no room to keep it beyond this page. */
  readonly kept: boolean;
}

let running = false;

/** True while an edition is being fetched and verified. */
export function isFetching(): boolean {
  return running;
}

/**
 * Fetches the newest edition, verifies it, and only then puts it in use. Throws a RefreshProblem that
 * says what was wrong; the edition in use is then as it was.
 */
export async function fetchEdition(
  folder = new URL("data/", document.baseURI).href,
  signal?: AbortSignal,
  wait?: number
): Promise<Fetched> {
  if (running) throw new RefreshProblem("alreadyRunning");
  running = true;
  try {
    const before = recordInUse().edition;
    const latest = readLatest(await download(`${folder}latest.json`, signal, wait));
    if (latest.edition === before) return { before, edition: before, kept: true };
    if (latest.edition < before)
      throw new RefreshProblem("older", `${latest.edition} against ${before}`);
    const bytes = await download(`${folder}${latest.file}`, signal, wait);
    const edition = await readEdition(bytes, latest);
    if (signal?.aborted) throw new RefreshProblem("cancelled");
    const index = recordOf(edition.dataset);
    use(index, edition.notes);
    const kept = keep(edition, new TextDecoder().decode(bytes), latest.sha256);
    return { before, edition: edition.dataset.edition, kept };
  } finally {
    running = false;
  }
}
