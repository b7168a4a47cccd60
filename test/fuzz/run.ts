import { parseArgs } from "node:util";
import { loadBundle } from "../build/loadBundle";
import { assault } from "../editions/assault";
import { datasetFile, laterEdition } from "../editions/editions";
import { fuzz } from "./fuzz";

/** npm run fuzz -- --calls 1000000 --editions 20000 --seed 7: longer runs over the built bundle and over refresh. */
const { values } = parseArgs({
  options: {
    calls: { type: "string", default: "500000" },
    editions: { type: "string", default: "5000" },
    seed: { type: "string" },
  },
});
const seed = Number(values.seed ?? Date.now() % 2 ** 31);

async function run(): Promise<void> {
  const calls = fuzz([loadBundle(), loadBundle({ dataTypes: true })], Number(values.calls), seed);
  console.log(
    `Seed ${seed}: ${calls.calls} calls, ${calls.answered} answered, ${calls.faults.length} faults.`
  );
  const files = laterEdition();
  const good = new TextEncoder().encode(files.get(datasetFile(files)));
  const editions = await assault(good, "2027-01", Number(values.editions), seed);
  console.log(
    `Seed ${seed}: ${values.editions} tampered editions, ${editions.accepted} taken as harmless, refused ${JSON.stringify(editions.refused)}, ${editions.faults.length} faults.`
  );
  for (const fault of [...calls.faults, ...editions.faults]) console.log(fault);
  process.exitCode = calls.faults.length + editions.faults.length ? 1 : 0;
}

void run();
