import { performance } from "node:perf_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Dataset } from "../../src/data/schema";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { loadBundle } from "../build/loadBundle";
import { median, type Say } from "./measure";

/** What the start costs: evaluating the runtime chunk, and the memory of the dataset. */
export function loading(say: Say): void {
  const evaluating = Array.from({ length: 21 }, () => {
    const start = performance.now();
    loadBundle();
    return performance.now() - start;
  });
  const memory = memoryOf(() => recordOf(JSON.parse(JSON.stringify(bundledDataset)) as Dataset));
  say("## Loading");
  say();
  say("| what | figure |");
  say("|---|---:|");
  say(
    `| reading and evaluating the runtime chunk, ms (median of 21) | ${median(evaluating).toFixed(1)} |`
  );
  say(`| the loaded dataset with its index, KB of heap | ${(memory / 1024).toFixed(0)} |`);
  say();
}

/** The bytes of heap that one of these holds, the median of several rounds: what ran before is collected late. */
function memoryOf(make: () => unknown): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const used = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const copies = 20;
  return median(
    Array.from({ length: 9 }, () => {
      const before = used();
      const kept = Array.from({ length: copies }, make);
      return (used() - before) / kept.length;
    })
  );
}
