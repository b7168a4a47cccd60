import type { MetricName, Scope } from "./choices";

export type Unit = "cars" | "vehicles" | "share" | "growth" | "rank" | "vehicles a year";

/** How a value is shown in a cell; the analyst's own format wins over it. */
export const formats: Readonly<Record<Unit, string>> = {
  cars: "#,##0",
  vehicles: "#,##0",
  "vehicles a year": "#,##0",
  share: "0.0%",
  growth: "0.0%",
  rank: "0",
};

export interface Metric {
  readonly name: MetricName;
  readonly unit: Unit;
  /** What the item argument names. */
  readonly items: "brands" | "UK";
  readonly scope?: Scope;
}

export const metrics: Readonly<Record<MetricName, Metric>> = {
  registrations: {
    name: "registrations",
    unit: "cars",
    items: "brands",
  },
  production: {
    name: "production",
    unit: "vehicles",
    items: "UK",
    scope: "vehicles",
  },
  "car production": {
    name: "car production",
    unit: "vehicles",
    items: "UK",
    scope: "cars",
  },
  "commercial production": {
    name: "commercial production",
    unit: "vehicles",
    items: "UK",
    scope: "commercial",
  },
  "light vehicle production": {
    name: "light vehicle production",
    unit: "vehicles",
    items: "UK",
    scope: "light vehicles",
  },
  "production target": {
    name: "production target",
    unit: "vehicles",
    items: "UK",
  },
};

/** Other words for a metric, folded. */
export const metricAliases: Readonly<Record<string, MetricName>> = {
  sales: "registrations",
  vehicleproduction: "production",
  target: "production target",
};

/** The metric that counts a scope of production. */
export function metricOfScope(scope: Scope): MetricName {
  const found = Object.values(metrics).find((metric) => metric.scope === scope);
  return (found ?? metrics.production).name;
}
