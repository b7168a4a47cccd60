import type { CellValue } from "../../model/answer";
import { choices, type Basis, type Count, type MetricName } from "../../model/choices";
import { metrics, type Metric, type Unit } from "../../model/metric";
import { literal } from "../../workbook/formulas/formula";

/** How a figure is to be asked for. */
export interface Way {
  /** Whose count; undefined for the function's own choice. */
  readonly source: Count | undefined;
  readonly basis: Basis;
}

/** What can be looked at: a figure by item and period, and the formula that gives it. */
export interface Measure {
  readonly name: string;
  readonly unit: Unit;
  readonly items: Metric["items"];
  /** The metric whose periods it has; undefined for the path, which runs through years of its own. */
  readonly metric?: MetricName;
  /** The function's id and its arguments. */
  call(item: string, period: CellValue, way: Way): readonly [string, readonly unknown[]];
  /** The formula over references, or literals, of item and period. */
  formula(item: string, period: string, way: Way): string;
}

/** A function of registrations that takes `skip` arguments between period and source. */
const ofRegistrations = (name: string, id: string, unit: Unit, skip: number): Measure => ({
  name,
  unit,
  items: "subjects",
  metric: "registrations",
  call: (item, period, { source }) => [
    id,
    [item, period, ...Array<null>(skip).fill(null), source ?? null],
  ],
  formula: (item, period, { source }) =>
    `=UKAUTO.${id}(${item},${period}${source ? `${",".repeat(skip + 1)}${literal(source)}` : ""})`,
});

const ofMetric = (metric: MetricName): Measure => ({
  name: metric,
  unit: metrics[metric].unit,
  items: metrics[metric].items,
  metric,
  call: (item, period) => ["FIGURE", [metric, item, period]],
  formula: (item, period) => `=UKAUTO.FIGURE(${literal(metric)},${item},${period})`,
});

/** The output that leads from the base year's production to the target. */
export const path: Measure = {
  name: "path to the target",
  unit: "vehicles a year",
  items: "UK",
  call: (_, year, { basis }) => ["TARGETPATH", [year, null, null, basis]],
  formula: (_, year, { basis }) =>
    `=UKAUTO.TARGETPATH(${year}${basis === "latest" ? ',,,"latest"' : ""})`,
};

export const registrations = ofRegistrations("registrations", "SALES", "cars", 0);

/** What may be chosen, the usual first. */
export const measures: readonly Measure[] = [
  registrations,
  ofRegistrations("market share", "MARKETSHARE", "share", 0),
  ofRegistrations("growth of registrations", "SALESGROWTH", "growth", 1),
  ofRegistrations("rank among brands", "SALESRANK", "rank", 0),
  ...choices.metric.filter((metric) => metric !== "registrations").map(ofMetric),
];

export function measureNamed(name: string): Measure {
  const found = [...measures, path].find((measure) => measure.name === name);
  if (!found) throw new Error(`There is no measure ${name}.`);
  return found;
}
