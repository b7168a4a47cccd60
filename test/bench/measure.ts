import type { Bench } from "tinybench";
import { periodOf } from "../../src/model/period";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";

/** Takes a line of the report. */
export type Say = (line?: string) => void;

export function median(list: readonly number[]): number {
  return [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}

/** A table of calls, each with its nanoseconds and those of two bare look-ups of the same run. */
export function sayCalls(say: Say, title: string, rows: readonly CallRow[]): void {
  say(`## ${title}`);
  say();
  say("| what | ns a call (median) | against two bare Map look-ups |");
  say("|---|---:|---:|");
  for (const [what, time, bare] of rows) {
    say(`| ${kinds[what]} | ${time.toFixed(1)} | ${(time / bare).toFixed(1)} |`);
  }
  say();
}

type CallRow = readonly [what: keyof typeof kinds, time: number, bare: number];

const kinds = {
  bare: "two bare Map look-ups with the same keys",
  answer: "the answer with its provenance, arguments read",
  plain: "the function of the built bundle, a plain number",
  rich: "the same with properties and trace",
} as const;

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

const counted = recordOf(bundledDataset);

/** Brands with a figure for both years, so that a call answers as a look-up does. */
export const brands = bundledDataset.brands.flatMap(({ id, rest }) => {
  const line = counted.line("registrations", id, "SMMT");
  const both = [2024, 2025].every((year) => line.at(periodOf("year", year)).length);
  return !rest && both ? [id] : [];
});

/** What the bare Maps hold: the years of each brand. */
export const bareYears = brands.map((brand): [string, [number, number][]] => [
  brand,
  [
    [2024, 1],
    [2025, 2],
  ],
]);
