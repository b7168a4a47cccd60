import { choices, type Count, type MetricName } from "../../model/choices";
import { metrics, type Unit } from "../../model/metric";
import { literal } from "../../workbook/formulas/formula";

/** What can be looked at: a figure by item and year, and the formula that gives it. */
export interface Measure {
  readonly name: string;
  readonly unit: Unit;
  readonly items: "brands" | "UK";
  /** The function's id and its arguments. */
  call(item: string, year: number, count: Count): readonly [string, readonly unknown[]];
  /** The formula over the cells that hold item and year. */
  formula(item: string, year: string, count: Count): string;
}

const ofBrands = (name: string, id: string, unit: Unit, skip: number): Measure => ({
  name,
  unit,
  items: "brands",
  call: (item, year, count) => [id, [item, year, ...Array<null>(skip).fill(null), count]],
  formula: (item, year, count) =>
    `=UKAUTO.${id}(${item},${year}${count === "SMMT" ? "" : `${",".repeat(skip + 1)}${literal(count)}`})`,
});

const ofProduction = (metric: MetricName): Measure => ({
  name: metric,
  unit: metrics[metric].unit,
  items: "UK",
  call: (item, year) => ["FIGURE", [metric, item, year]],
  formula: (item, year) => `=UKAUTO.FIGURE(${literal(metric)},${item},${year})`,
});

export const measures: readonly Measure[] = [
  ofBrands("registrations", "SALES", "cars", 0),
  ofBrands("market share", "MARKETSHARE", "share", 0),
  ofBrands("growth of registrations", "SALESGROWTH", "growth", 1),
  ...choices.metric
    .filter((metric) => metrics[metric].items === "UK" && metric !== "production target")
    .map(ofProduction),
];

export function measureNamed(name: string): Measure {
  const found = measures.find((measure) => measure.name === name);
  if (!found) throw new Error(`There is no measure ${name}.`);
  return found;
}
