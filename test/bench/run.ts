import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Bench } from "tinybench";
import { indexOf } from "../../src/queries/index";
import { bundledDataset } from "../../src/queries/inUse";
import { answerTo } from "../../src/functions/lib/answerTo";
import { sales } from "../../src/queries/sales";
import type { Dataset } from "../../src/data/schema";
import { loadBundle } from "../build/loadBundle";

/** npm run bench: medians and ratios of one run, written into test/bench/README.md. */
const lines: string[] = [];
const say = (line = ""): void => {
  lines.push(line);
  console.log(line);
};
const nanoseconds = (bench: Bench, name: string): number => {
  const result = bench.getTask(name)?.result as { latency?: { p50: number } } | undefined;
  return (result?.latency?.p50 ?? NaN) * 1e6;
};

/** 1,000 calls a sample, so that the clock is fine enough for one. */
const times = 1000;
const repeated = (work: (round: number) => unknown) => () => {
  let kept: unknown;
  for (let round = 0; round < times; round++) kept = work(round);
  return kept;
};

/** Brands with a figure for both years, so that a call answers as a look-up does. */
const counted = indexOf(bundledDataset);
const brands = bundledDataset.brands.flatMap(({ id, rest }) => {
  const years = counted.figures("registrations", id, "SMMT");
  return !rest && years.has(2024) && years.has(2025) ? [id] : [];
});
const keys = Array.from({ length: times }, (_, at) => ({
  brand: brands[at % brands.length] ?? "Omoda",
  year: 2024 + (at % 2),
}));

async function calls(): Promise<void> {
  const index = indexOf(bundledDataset);
  const bare = new Map(
    brands.map((brand) => [
      brand,
      new Map([
        [2024, 1],
        [2025, 2],
      ]),
    ])
  );
  const plain = loadBundle({ dataTypes: false }).callable("SALES");
  const rich = loadBundle({ dataTypes: true }).callable("SALES");
  // Without an address nothing is traced; with one, each cell has its own.
  const anonymous = {};
  const invocations = keys.map((_, row) => ({ address: `Sheet1!A${row + 1}` }));
  const at = (round: number): { brand: string; year: number } => keys[round % times]!;
  const bench = new Bench({ time: 800, warmupTime: 200 });
  bench
    .add(
      "bare",
      repeated((round) => bare.get(at(round).brand)?.get(at(round).year))
    )
    .add(
      "answer",
      repeated((round) => answerTo(index, sales, [at(round).brand, at(round).year, null]))
    )
    .add(
      "plain",
      repeated((round) => plain(at(round).brand, at(round).year, null, anonymous))
    )
    .add(
      "rich",
      repeated((round) => rich(at(round).brand, at(round).year, null, invocations[round % times]))
    );
  await bench.run();
  const base = nanoseconds(bench, "bare") / times;
  say("## One call of SALES");
  say();
  say("| what | ns a call (median) | against two bare Map look-ups |");
  say("|---|---:|---:|");
  for (const [name, what] of [
    ["bare", "two bare Map look-ups with the same keys"],
    ["answer", "the answer with its provenance, arguments read"],
    ["plain", "the function of the built bundle, a plain number"],
    ["rich", "the same with properties and trace"],
  ] as const) {
    const each = nanoseconds(bench, name) / times;
    say(`| ${what} | ${each.toFixed(1)} | ${(each / base).toFixed(1)} |`);
  }
  say();
}

async function grids(): Promise<void> {
  const bundle = loadBundle({ dataTypes: false });
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
}

/** A dataset with this many figures of made-up brands. */
function synthetic(figures: number): Dataset {
  const count = figures / 10;
  const names = Array.from({ length: count }, (_, at) => `Brand${at}`);
  const [series] = bundledDataset.series.filter(({ metric }) => metric === "registrations");
  return {
    ...bundledDataset,
    brands: [
      ...bundledDataset.brands.filter(({ rest }) => rest),
      ...names.map((name) => ({ id: name, name, certainty: "read" as const, sources: [] })),
    ],
    series: [
      {
        ...series!,
        count: "SMMT",
        points: names.map(
          (name) =>
            [
              name,
              ...Array.from({ length: 10 }, (_, at) => [2016 + at, at] as [number, number]),
            ] as never
        ),
      },
    ],
  };
}

async function sizes(): Promise<void> {
  say("## The same question over more figures");
  say();
  say("| figures | ns a call | ns two bare look-ups | ratio |");
  say("|---:|---:|---:|---:|");
  const ratios: number[] = [];
  for (const figures of [1_000, 10_000, 100_000]) {
    const index = indexOf(synthetic(figures));
    const count = figures / 10;
    const bare = new Map(
      Array.from({ length: count }, (_, at) => [
        `Brand${at}`,
        new Map(Array.from({ length: 10 }, (__, year) => [2016 + year, year])),
      ])
    );
    const asked = Array.from({ length: times }, (_, at) => ({
      brand: `Brand${(at * 7919) % count}`,
      year: 2016 + (at % 10),
    }));
    const bench = new Bench({ time: 600, warmupTime: 300 });
    bench
      .add(
        "ours",
        repeated((round) => answerTo(index, sales, [asked[round]!.brand, asked[round]!.year]))
      )
      .add(
        "bare",
        repeated((round) => bare.get(asked[round]!.brand)?.get(asked[round]!.year))
      );
    await bench.run();
    const [ours, theirs] = [nanoseconds(bench, "ours") / times, nanoseconds(bench, "bare") / times];
    ratios.push(ours / theirs);
    say(
      `| ${figures} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(2)} |`
    );
  }
  say();
  say(
    `The ratio at 100,000 figures is ${(ratios[2]! / ratios[0]!).toFixed(2)} times that at 1,000.`
  );
  say();
}

function loading(): void {
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

async function main(): Promise<void> {
  say("# Benchmarks");
  say();
  say(
    "Made by `npm run bench` on the built bundle (`npm run build` first), one run; medians. Timings differ from computer to computer, ratios less so."
  );
  say();
  await calls();
  await grids();
  await sizes();
  loading();
  const { inWorkbench } = await import("./workbench");
  await inWorkbench(say);
  writeFileSync(join(__dirname, "README.md"), `${lines.join("\n").trimEnd()}\n`);
}

void main();
