import { parseArgs } from "node:util";
import { loadBundle } from "../build/loadBundle";
import { fuzz } from "./fuzz";

/** npm run fuzz -- --calls 1000000 --seed 7: a longer run over the built bundle. */
const { values } = parseArgs({
  options: { calls: { type: "string", default: "500000" }, seed: { type: "string" } },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const tally = fuzz(loadBundle(), Number(values.calls), seed);
console.log(
  `Seed ${seed}: ${tally.calls} calls, ${tally.answered} answered, ${tally.faults.length} faults.`
);
for (const fault of tally.faults) console.log(fault);
process.exitCode = tally.faults.length ? 1 : 0;
