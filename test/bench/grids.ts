import { Bench } from "tinybench";
import { inThousands } from "../../src/model/number";
import { loadBundle } from "../build/loadBundle";
import { brands, nanoseconds, type Say } from "./measure";

/** FIGURES in one call beside as many single calls. */
export async function grids(say: Say): Promise<void> {
  const bundle = loadBundle({ dataTypes: false, timed: true });
  const [figures, sales] = [bundle.callable("FIGURES"), bundle.callable("SALES")];
  const items = Array.from({ length: 100 }, (_, at) => [brands[at % brands.length]]);
  const years = [Array.from({ length: 100 }, (_, at) => 2024 + (at % 2))];
  const bench = new Bench({ time: 1000, warmupTime: 200 });
  bench
    .add("grid", () => figures("registrations", items, years, null, {}))
    .add("single", () => {
      for (const [item] of items) for (const year of years[0] ?? []) sales(item, year, null, {});
    });
  await bench.run();
  const [grid, single] = [nanoseconds(bench, "grid") / 1e6, nanoseconds(bench, "single") / 1e6];
  say("## 10,000 cells");
  say();
  say("| what | ms (median) | against single calls |");
  say("|---|---:|---:|");
  say(`| 10,000 calls of SALES | ${single.toFixed(2)} | 1.00 |`);
  say(`| one call of FIGURES | ${grid.toFixed(2)} | ${(grid / single).toFixed(2)} |`);
  say();
  const unknown = new Bench({ time: 1000, warmupTime: 200 });
  const counts = [20_000, 100_000];
  for (const count of counts) {
    const [known, others] = [
      Array.from({ length: count }, (_, at) => [brands[at % brands.length]]),
      Array.from({ length: count }, (_, at) => [`Nobody ${at}`]),
    ];
    unknown
      .add(`known ${count}`, () => figures("registrations", known, [[2025]], null, {}))
      .add(`unknown ${count}`, () => figures("registrations", others, [[2025]], null, {}));
  }
  await unknown.run();
  say("| names in one call of FIGURES, each different | ms (median) | against known ones |");
  say("|---:|---:|---:|");
  for (const count of counts) {
    const [known, others] = [`known ${count}`, `unknown ${count}`].map(
      (name) => nanoseconds(unknown, name) / 1e6
    ) as [number, number];
    say(
      `| ${inThousands(count)} on no record | ${others.toFixed(1)} | ${(others / known).toFixed(2)} |`
    );
  }
  say();
}
