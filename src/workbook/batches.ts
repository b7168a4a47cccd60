import type { Work } from "./port";

/** Thrown where the analyst stops work between two steps. */
export class Cancelled extends Error {
  constructor(
    readonly done: number,
    readonly total: number
  ) {
    super(`Stopped after ${done} of ${total}.`);
  }
}

/** Works through items part by part, reports progress, and lets the page respond between two parts. Throws Cancelled. */
export async function inBatches<T>(
  items: readonly T[],
  size: number,
  work: Work | undefined,
  step: (part: readonly T[]) => unknown
): Promise<void> {
  work?.progress?.(0, items.length);
  for (let done = 0; done < items.length; done += size) {
    if (work?.signal?.aborted) throw new Cancelled(done, items.length);
    await step(items.slice(done, done + size));
    work?.progress?.(Math.min(done + size, items.length), items.length);
    if (done + size < items.length) await new Promise((resume) => setTimeout(resume));
  }
}
