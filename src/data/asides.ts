import { metrics } from "../model/metric";
import { areCountries } from "./countries";
import type { Problem } from "./csv";
import type { Read } from "./records";

const readings = ["whole", "excerpt", "copy"];

/**
 * What the tables alone are checked for: the unit, which is the metric's and makes a line readable alone; how
 * a source was read; and that a country is one.
 */
export function asideProblems({ cells, records, lines }: Read): Problem[] {
  const problems: Problem[] = [];
  const say = (table: keyof typeof lines, row: number, rule: string, message: string): unknown =>
    problems.push({ file: `${table}.csv`, line: lines[table][row] ?? 1, rule, message });
  cells.figures.forEach(({ cells: row }, place) => {
    const unit = metrics[row.metric as keyof typeof metrics].unit;
    if (row.unit === unit) return;
    say("figures", place, "unit", `The unit of ${row.metric} is ${unit}, not "${row.unit}".`);
  });
  cells.sources.forEach(({ cells: row }, place) => {
    if (readings.includes(row.read_as ?? "")) return;
    const message = `read_as: "${row.read_as}" is none of ${readings.join(", ")}.`;
    say("sources", place, "read as", message);
  });
  const country = (table: keyof typeof lines, row: number, text: string | undefined): void => {
    if (text === undefined || areCountries(text)) return;
    say(table, row, "country", `"${text}" is no country of ISO 3166.`);
  };
  records.brands.forEach(({ owner }, row) => country("brands", row, owner));
  records.organisations.forEach((each, row) => country("organisations", row, each.country));
  records.sites.forEach((each, row) => country("sites", row, each.country));
  return problems;
}
