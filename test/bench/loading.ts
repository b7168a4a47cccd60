import { performance } from "node:perf_hooks";
import type { Dataset } from "../../src/data/schema";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { loadBundle } from "../build/loadBundle";
import type { Say } from "./measure";

/** What the start costs: evaluating the runtime chunk, and the memory of the dataset. */
export function loading(say: Say): void {
  const median = (list: number[]): number =>
    list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
  const evaluating = Array.from({ length: 21 }, () => {
    const start = performance.now();
    loadBundle();
    return performance.now() - start;
  });
  global.gc?.();
  const before = process.memoryUsage().heapUsed;
  const kept = Array.from({ length: 20 }, () =>
    indexOf(JSON.parse(JSON.stringify(bundledDataset)) as Dataset)
  );
  global.gc?.();
  const memory = (process.memoryUsage().heapUsed - before) / kept.length / 1024;
  say("## Loading");
  say();
  say("| what | figure |");
  say("|---|---:|");
  say(
    `| reading and evaluating the runtime chunk, ms (median of 21) | ${median(evaluating).toFixed(1)} |`
  );
  say(`| the loaded dataset with its index, KB of heap | ${memory.toFixed(0)} |`);
  say();
}
