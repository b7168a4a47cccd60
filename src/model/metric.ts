import { choices, type MetricName, type Scope } from "./choices";

export type Unit =
  "cars" | "vehicles" | "million pounds" | "share" | "growth" | "rank" | "vehicles a year";

/** How a value is shown in a cell; the analyst's own format wins over it. */
export const formats: Readonly<Record<Unit, string>> = {
  cars: "#,##0",
  vehicles: "#,##0",
  "million pounds": "#,##0",
  "vehicles a year": "#,##0",
  share: "0.0%",
  growth: "0.0%",
  rank: "0",
};

export interface Metric {
  readonly unit: Unit;
  /** What kind of item it has figures of. */
  readonly items: "subjects" | "UK" | "makers" | "markets";
  readonly scope?: Scope;
  /** True where shorter periods add up to a longer one: a target or a share does not. */
  readonly sums: boolean;
}

const produced = { unit: "vehicles", items: "UK", sums: true } as const;
const sold = { unit: "vehicles", items: "makers", sums: true } as const;
const earned = { unit: "million pounds", items: "makers", sums: true } as const;

export const metrics: Readonly<Record<MetricName, Metric>> = {
  registrations: { unit: "cars", items: "subjects", sums: true },
  production: { ...produced, scope: "vehicles" },
  "car production": { ...produced, scope: "cars" },
  "commercial production": { ...produced, scope: "commercial" },
  "light vehicle production": { ...produced, scope: "light vehicles" },
  "car production for export": { ...produced, scope: "for export" },
  "car production for the home market": { ...produced, scope: "for the home market" },
  "electrified car production": { ...produced, scope: "electrified" },
  "production target": { ...produced, sums: false },
  wholesales: sold,
  "retail sales": sold,
  revenue: earned,
  profit: earned,
  "world sales": sold,
  exports: sold,
  "ZEV target": { unit: "share", items: "markets", sums: false },
  "market outlook": { unit: "cars", items: "markets", sums: false },
};

/** Other names of a metric, in lower case and without spaces. */
export const metricAliases: Readonly<Record<string, MetricName>> = {
  sales: "registrations",
  vehicleproduction: "production",
  target: "production target",
};

/** The metric that counts a scope of production. */
export function metricOfScope(scope: Scope): MetricName {
  return choices.metric.find((name) => metrics[name].scope === scope) ?? "production";
}
