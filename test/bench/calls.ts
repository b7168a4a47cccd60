import { Bench } from "tinybench";
import { answerTo } from "../../src/queries/answer";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { sales } from "../../src/queries/sales";
import { loadBundle } from "../build/loadBundle";
import { bareYears, brands, nanoseconds, repeated, sayCalls, type Say } from "./measure";

const times = 1000;
const keys = Array.from({ length: times }, (_, at) => ({
  brand: brands[at % brands.length] ?? "Omoda",
  year: 2024 + (at % 2),
}));

/** One call of SALES beside two bare look-ups with the same keys. */
export async function calls(say: Say): Promise<void> {
  const record = recordOf(bundledDataset);
  const bare = new Map(bareYears.map(([brand, years]) => [brand, new Map(years)]));
  const plain = loadBundle({ dataTypes: false, timed: true }).callable("SALES");
  const rich = loadBundle({ dataTypes: true, timed: true }).callable("SALES");
  // Without an address nothing is traced; with one, each cell has its own.
  const anonymous = {};
  const invocations = keys.map((_, row) => ({ address: `Sheet1!A${row + 1}` }));
  const at = (round: number): { brand: string; year: number } => keys[round % times]!;
  const bench = new Bench({ time: 800, warmupTime: 200 });
  bench
    .add(
      "bare",
      repeated(times, (round) => bare.get(at(round).brand)?.get(at(round).year))
    )
    .add(
      "answer",
      repeated(times, (round) => answerTo(sales, [at(round).brand, at(round).year, null], record))
    )
    .add(
      "plain",
      repeated(times, (round) => plain(at(round).brand, at(round).year, null, anonymous))
    )
    .add(
      "rich",
      repeated(times, (round) =>
        rich(at(round).brand, at(round).year, null, invocations[round % times])
      )
    );
  await bench.run();
  const kinds = ["bare", "answer", "plain", "rich"] as const;
  const each = kinds.map((kind) => nanoseconds(bench, kind) / times);
  sayCalls(
    say,
    "One call of SALES",
    kinds.map((kind, at) => [kind, each[at]!, each[0]!])
  );
}
