import { areCountries } from "./countries";
import type { Problem } from "./csv";
import { fileOf } from "./tables";
import { unitOf, type Read } from "./readTables";

const readings = ["whole", "excerpt", "copy"];

/**
 * Problems in columns that are only in the tables: the unit, which follows from the metric and is there to make
 * a line readable by itself; the file that a figure stands in; how a source was read; and the country codes.
 */
export function asideProblems({ records, rows }: Read): Problem[] {
  const problems: Problem[] = [];
  const say = (table: keyof typeof rows, row: number, rule: string, message: string): void => {
    const { file = `${table}.csv`, line = 1 } = rows[table][row] ?? {};
    problems.push({ file, line, rule, message });
  };
  rows.figures.forEach((row, place) => {
    const unit = records.figures[place]?.unit ?? unitOf(row);
    if (row.cells.unit !== unit) {
      const message = `The unit of ${row.cells.metric} is ${unit}, not "${row.cells.unit}".`;
      say("figures", place, "unit", message);
    }
  });
  records.figures.forEach((figure, place) => {
    const file = fileOf(figure, records);
    if (file !== rows.figures[place]?.file) say("figures", place, "file", `It belongs in ${file}.`);
  });
  rows.sources.forEach(({ cells }, place) => {
    if (readings.includes(cells.read_as ?? "")) return;
    const message = `read_as: "${cells.read_as}" is none of ${readings.join(", ")}.`;
    say("sources", place, "read as", message);
  });
  const country = (table: keyof typeof rows, row: number, text: string | undefined): void => {
    if (text === undefined || areCountries(text)) return;
    say(table, row, "country", `"${text}" is not a country of ISO 3166.`);
  };
  records.brands.forEach(({ owner }, row) => country("brands", row, owner));
  records.groups.forEach((group, row) => country("groups", row, group.country));
  records.organisations.forEach((each, row) => country("organisations", row, each.country));
  records.sites.forEach((each, row) => country("sites", row, each.country));
  return problems;
}
