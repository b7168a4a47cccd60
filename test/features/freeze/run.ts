import "../../customFunctions";
import { parseArgs } from "node:util";
import fc from "fast-check";
import { benches } from "./benches";
import { stoppedTrials, trials, tryOut } from "./trial";

/** More sequences of edits than the suite has time for: npm run freezes -- --sequences 20000 --seed 7. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: { sequences: { type: "string" }, seed: { type: "string" } },
  });
  const numRuns = Number(values.sequences ?? 5_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  console.log(`${numRuns} sequences of each kind, seed ${seed}`);
  for (const [where, bench] of benches)
    for (const [how, arbitrary] of [
      ["whole", trials],
      ["killed", stoppedTrials],
    ] as const) {
      const sum = { sequences: 0, formulas: 0, returned: 0, listed: 0, lost: 0, wrong: 0 };
      await fc.assert(
        fc.asyncProperty(arbitrary, async (trial) => {
          const { formulas, returned, listed, lost, wrong } = await tryOut(trial, bench());
          sum.sequences++;
          sum.formulas += formulas;
          sum.returned += returned;
          sum.listed += listed;
          sum.lost += lost.length;
          sum.wrong += wrong.length;
          return lost.length + wrong.length === 0;
        }),
        { numRuns, seed }
      );
      console.log(`${where}, ${how}: ${JSON.stringify(sum)}`);
    }
}

void run();
