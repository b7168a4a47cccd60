import fc from "fast-check";
import type { Bundle } from "../build/loadBundle";
import { callOf, formulas } from "../formulas/matching";

export interface Tally {
  calls: number;
  answered: number;
  /** What broke the contract: the call and what came of it. */
  readonly faults: string[];
}

const good = formulas.map(({ formula }) => callOf(formula));
const names = ["__proto__", "constructor", "hasOwnProperty", "toString", "valueOf", "prototype"];
const hostile = [
  ...names,
  ...names.map((name) => `Omoda@${name}`),
  "x".repeat(100_000),
  "\u202e\u0000\uffff",
  "👩‍👩‍👧‍👦".repeat(40),
  "<img src=x onerror=alert(1)>",
  '=HYPERLINK("http://example.org")',
  NaN,
  Infinity,
  -0,
  1e308,
  2 ** 53,
  true,
  undefined,
  [[]],
  [[[[1]]]],
  [[NaN, undefined, null]],
  { type: "Double", basicValue: { basicValue: 1 } },
  { type: "Entity", text: "Omoda" },
  { type: "Error", basicValue: "#N/A" },
  Object.create(null),
  {
    get basicValue(): never {
      throw new Error("read");
    },
  },
  () => 1,
  Symbol.iterator.toString(),
];
const errors = new Set(["#N/A", "#VALUE!", "#DIV/0!"]);

/** Good calls, hostile ones and mixtures, by a fixed seed; every result is held against the contract's shape. */
export function fuzz(bundle: Bundle, calls: number, seed: number): Tally {
  const tally: Tally = { calls: 0, answered: 0, faults: [] };
  const call = fc.record({
    from: fc.constantFrom(...good),
    change: fc.integer({ min: 0, max: 2 }),
    place: fc.nat(4),
    by: fc.oneof(
      fc.constantFrom(...hostile),
      fc.string({ maxLength: 300 }),
      fc.double(),
      fc.integer()
    ),
    other: fc.constantFrom(...bundle.ids),
  });
  for (const { from, change, place, by, other } of fc.sample(call, { numRuns: calls, seed })) {
    const args = [...from.args];
    if (change > 0) args[place] = by;
    const id = change > 1 ? other : from.id;
    tally.calls++;
    const fault = judge(tally, () => bundle.call(id, args));
    if (fault && tally.faults.length < 10) tally.faults.push(`${id}: ${fault}`);
  }
  return tally;
}

function judge(tally: Tally, call: () => unknown): string | undefined {
  let result: unknown;
  try {
    result = call();
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (!code || !errors.has(code)) return `throws ${String(error)}`;
    return message.length > 10 && message.length < 1500 && !/\bat .*:\d+:\d+/.test(message)
      ? undefined
      : `has the message ${message}`;
  }
  tally.answered++;
  if (Array.isArray(result)) {
    const widths = new Set((result as unknown[][]).map((row) => row.length));
    if (widths.size !== 1) return "is not rectangular";
    return (result as unknown[][]).flat().every(isCell) ? undefined : "holds what no cell can hold";
  }
  return isCell(result) ? undefined : `gives ${typeof result}`;
}

function isCell(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "number" && Number.isFinite(value));
}
