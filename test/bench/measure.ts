import type { Bench } from "tinybench";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";

export const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Takes a line of the report. */
export type Say = (line?: string) => void;

/** The median time of one run of a task, in nanoseconds. */
export function nanoseconds(bench: Bench, name: string): number {
  const result = bench.getTask(name)?.result as { latency?: { p50: number } } | undefined;
  return (result?.latency?.p50 ?? NaN) * 1e6;
}

/** Several calls a sample, so that the clock is fine enough for one. */
export function repeated(times: number, work: (round: number) => unknown): () => unknown {
  return () => {
    let kept: unknown;
    for (let round = 0; round < times; round++) kept = work(round);
    return kept;
  };
}

const counted = indexOf(bundledDataset);

/** Brands with a figure for both years, so that a call answers as a look-up does. */
export const brands = bundledDataset.brands.flatMap(({ id, rest }) => {
  const years = counted.figures("registrations", id, "SMMT");
  return !rest && years.has(2024) && years.has(2025) ? [id] : [];
});
