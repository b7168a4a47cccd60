const throwing = {
  get basicValue(): never {
    throw new Error("hostile getter");
  },
};
const nested = [[[["Omoda"]]]] as unknown[];
const endless: unknown[] = [];
endless.push(endless);
const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];

/** What no analyst types, and what a broken host might pass. */
export const hostile: readonly unknown[] = [
  ...names,
  ...names.map((name) => `Omoda@${name}`),
  ...["x".repeat(256), "x".repeat(100_000), "é".repeat(255), "👩‍👩‍👧‍👦".repeat(40), "👨‍👩‍👧"],
  ...["\u0000", "\ud800", "\u202eadomO", "\u202e\u0000\uffff"],
  ...["<img src=x onerror=alert(1)>", '=HYPERLINK("http://example.org")', "=1+1", "@SUM(1)"],
  ...["Omoda@", "@DfT", "Omoda@DfT@DfT"],
  ...["2025-13", "2025-02-30", "9999", "20255", "1e3", "-1", "2025-08-31", "NaN", "Infinity"],
  ...[
    NaN,
    Infinity,
    -Infinity,
    -0,
    0.1,
    -1,
    1e308,
    2025.5,
    9_007_199_254_740_993,
    2_958_466,
    45_900,
  ],
  ...[true, false, undefined, null, {}, Symbol("x"), () => 1, 10n, new Date(0), new Map()],
  ...[[], [[]], [[null]], [[NaN, undefined, null]], [["Omoda", 2025]], nested, endless],
  ...[
    { type: "Double", basicValue: 2025 },
    { type: "Double", basicValue: { basicValue: 1 } },
  ],
  ...[{ type: "Entity", text: "Omoda" }, { type: "Error", basicValue: "#N/A" }, { type: "Empty" }],
  ...[throwing, Object.create(null) as object, { toString: () => "Omoda" }],
];

const brands = [
  ...["Omoda", "jaecoo", "Chery group", "VW", "Citroën", "Total market", "JLR", "Tesla"],
  ...["BEV", "Jaecoo 7", "private buyers", "Omoda and Jaecoo", "Chinese-owned brands"],
];
const years = [2035, 2025, "2025", null, 0, ""];
const periods = [
  ...[
    2025,
    "2025",
    "CY2025",
    2024,
    "2025-Q3",
    "2026-H1",
    "2026-09",
    "2026-YTD",
    "TTM",
    "2025-Q3-TTM",
    "FY25",
  ],
  ...["latest quarter", "2025-07 to 2026-06", "Aug 2025", "3Q25", null, 0, ""],
];
const dates = [2024, "2025-08", "2026-02-01", 45_900, null];

/** What an analyst gives, by the name of the argument. */
export const good: Readonly<Record<string, readonly unknown[]>> = {
  brand: brands,
  group: ["Chery group", "JLR", "SAIC", null],
  year: [...years, "2025-H1"],
  basePeriod: periods,
  frequency: ["year", "half", "quarter", "month", null],
  date: [45_900, "2025-08-31", null],
  source: ["SMMT", "DfT", null],
  scope: ["vehicles", "cars", "commercial", null],
  basis: ["briefing", "latest", null],
  method: ["compound", "linear", null],
  targetYear: [2035, null],
  localShare: [0, 0.5, 1, null],
  metric: [
    ...["registrations", "sales", "production", "Car Production", "production target"],
    ...["wholesales", "profit", "world sales", "ZEV target", "market outlook"],
  ],
  item: ["UK", "Omoda", "Toyota@DfT", "BEV", "JLR", "Chery group", "new cars", null],
  period: periods,
  items: ["UK", [["Omoda"], ["Jaecoo"]], [["Omoda", "", "Nobody"]]],
  periods: [2025, [[2024, "2026-Q1", "TTM"]], [[2024], ["x"]], [[2025, 45_900]]],
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
