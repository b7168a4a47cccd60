/** A generator with a seed, so that a failing call can be found again (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const throwing = {
  get basicValue(): never {
    throw new Error("hostile getter");
  },
};
const nested = [[[["Omoda"]]]] as unknown[];
const endless: unknown[] = [];
endless.push(endless);

/** What no analyst types, and what a broken host might pass. */
export const hostile: readonly unknown[] = [
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"],
  ...["x".repeat(256), "x".repeat(100_000), "é".repeat(255), "\u0000", "\ud800", "\u202eadomO"],
  ...["<img src=x onerror=alert(1)>", "=1+1", "@SUM(1)", "Omoda@", "@DfT", "Omoda@DfT@DfT", "👨‍👩‍👧"],
  ...["2025-13", "2025-02-30", "9999", "20255", "1e3", "-1", "2025-08", "NaN", "Infinity"],
  ...[NaN, Infinity, -Infinity, -0, 0.1, -1, 1e308, 2025.5, 9_007_199_254_740_993, 2_958_466],
  ...[
    true,
    false,
    undefined,
    null,
    [],
    [[]],
    [[null]],
    [[NaN]],
    [["Omoda", 2025]],
    nested,
    endless,
  ],
  ...[{}, { type: "Double", basicValue: 2025 }, { type: "Entity", text: "Omoda" }, throwing],
  ...[{ type: "Error", basicValue: "#N/A" }, { type: "Empty" }, Symbol("x"), () => 1, 10n],
  ...[new Date(0), new Map(), Object.create(null), { toString: () => "Omoda" }],
];

const brands = ["Omoda", "jaecoo", "Chery group", "VW", "Citroën", "Total market", "JLR", "Tesla"];
const years = [2025, 2024, "2025", 45_900, null, 0, ""];
const metrics = ["registrations", "sales", "production", "Car Production", "production target"];
const sources = ["SMMT", "DfT", null];
const basis = ["briefing", "latest", null];
const dates = [2024, "2025-08", "2026-02-01", 45_900, null];

/** What an analyst gives, by the name of the argument. */
export const good: Readonly<Record<string, readonly unknown[]>> = {
  brand: brands,
  group: ["Chery group", "JLR", "SAIC", null],
  year: years,
  baseYear: [2024, 2025, null],
  source: sources,
  scope: ["vehicles", "cars", "commercial", null],
  basis,
  method: ["compound", "linear", null],
  targetYear: [2035, null],
  localShare: [0, 0.5, 1, null],
  metric: metrics,
  item: ["UK", "Omoda", "Toyota@DfT", null],
  period: years,
  items: ["UK", [["Omoda"], ["Jaecoo"]], [["Omoda", "", "Nobody"]]],
  periods: [2025, [[2024, 2025]], [[2024], ["x"]]],
  missing: ["", "none", 0, -1],
  asOf: dates,
  from: [2012, "2025-08", null],
  to: [2026, "2026-02-01", null],
  theme: ["sites", "trade", null],
  party: ["Chery", "JLR", null],
  verdict: ["wrong", "confirmed", null],
  id: ["jlr-attack-detected", "tata-buys-jlr"],
  field: ["title", "date", "state", "since", null],
  count: [3, 10, 0, null],
};

/** One of the values. */
export function oneOf<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)] as T;
}

/** The arguments of one call: mostly good ones, with a hostile one now and then. */
export function argumentsFor(names: readonly string[], random: () => number): unknown[] {
  const hostility = random() < 0.6 ? 0 : random() < 0.5 ? 0.4 : 1;
  return names.map((name) =>
    random() < hostility ? oneOf(hostile, random) : oneOf(good[name] ?? [null], random)
  );
}
