import { performance } from "node:perf_hooks";
import { Bench } from "tinybench";
import type { Dataset } from "../../src/data/schema";
import { answerTo } from "../../src/queries/answer";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf, type MarketRecord } from "../../src/record/record";
import { sales } from "../../src/queries/sales";
import { nanoseconds, repeated, type Say } from "./measure";

const years = Array.from({ length: 10 }, (_, at) => 2016 + at);

/** A dataset with this many figures of made-up brands. */
function synthetic(figures: number): Dataset {
  const count = figures / 10;
  const names = Array.from({ length: count }, (_, at) => `Brand${at}`);
  const row = bundledDataset.figures.find(
    ({ metric, count, rival }) => metric === "registrations" && count === "SMMT" && !rival
  )!;
  return {
    ...bundledDataset,
    brands: [
      ...bundledDataset.brands.filter(({ rest }) => rest),
      ...names.map((name) => ({ id: name, name, certainty: "read" as const, sources: [] })),
    ],
    figures: names.flatMap((subject) =>
      years.map((year, value) => ({ ...row, subject, period: String(year), count: "SMMT", value }))
    ),
    coverage: [
      ...bundledDataset.coverage.filter(({ kind }) => kind !== "brand"),
      ...[
        { count: "SMMT", kind: "brand", frequency: "year", from: "2016", to: "2025" } as const,
      ].map((stretch) => ({ ...stretch, lists: "all" as const })),
    ],
  };
}

/** Every figure asked for once, in an order that the processor cannot foresee. */
function questions(figures: number): { brand: string; year: number }[] {
  const count = figures / years.length;
  return Array.from({ length: figures }, (_, at) => {
    const place = (at * 7919) % figures;
    return { brand: `Brand${place % count}`, year: years[Math.floor(place / count)] ?? 2016 };
  });
}

/** The time of one question that has not been asked before, in nanoseconds. */
function firstTime(record: MarketRecord, asked: ReturnType<typeof questions>): number {
  const start = performance.now();
  for (const { brand, year } of asked) answerTo(sales, [brand, year], record);
  return ((performance.now() - start) * 1e6) / asked.length;
}

/** The same calls over more figures, each figure asked for, beside a bare Map of the same size. */
export async function sizes(say: Say): Promise<void> {
  say("## Every figure asked for, over more figures");
  say();
  say("| figures | ns a call, first time | ns a call, again | ns two bare look-ups | ratio |");
  say("|---:|---:|---:|---:|---:|");
  const ratios: number[] = [];
  for (const figures of [1_000, 10_000, 100_000]) {
    const record = recordOf(synthetic(figures));
    const asked = questions(figures);
    const bare = new Map(
      Array.from({ length: figures / years.length }, (_, at) => [
        `Brand${at}`,
        new Map(years.map((year) => [year, year])),
      ])
    );
    const first = firstTime(record, asked);
    const bench = new Bench({ time: 1000, warmupTime: 300 });
    bench
      .add(
        "ours",
        repeated(figures, (round) => {
          const { brand, year } = asked[round]!;
          return answerTo(sales, [brand, year], record);
        })
      )
      .add(
        "bare",
        repeated(figures, (round) => {
          const { brand, year } = asked[round]!;
          return bare.get(brand)?.get(year);
        })
      );
    await bench.run();
    const [ours, theirs] = [nanoseconds(bench, "ours"), nanoseconds(bench, "bare")].map(
      (time) => time / figures
    ) as [number, number];
    ratios.push(ours / theirs);
    say(
      `| ${figures} | ${first.toFixed(0)} | ${ours.toFixed(1)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(2)} |`
    );
  }
  say();
  say(
    `The ratio at 100,000 figures is ${(ratios[2]! / ratios[0]!).toFixed(2)} times that at 1,000.`
  );
  say();
}
