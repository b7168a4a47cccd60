import { barrage } from "./barrage";

/** npm run fuzz -- --calls N --seed S: a longer barrage; the seed is printed so that it can be repeated. */
function option(name: string, otherwise: number): number {
  const place = process.argv.indexOf(`--${name}`);
  return place < 0 ? otherwise : Number(process.argv[place + 1]);
}

const seed = option("seed", Date.now() % 1_000_000_000);
const { calls, answered, slowest, faults } = barrage(option("calls", 1_000_000), seed);
console.log(
  `Seed ${seed}: ${calls} calls, ${answered} answered, slowest ${slowest.toFixed(1)} ms.`
);
for (const fault of faults) console.log(fault);
process.exitCode = faults.length ? 1 : 0;
