import { chineseOwned } from "../model/chineseOwned";
import { byStanding } from "../model/standing";
import { readCsv, type Problem } from "./csv";
import type { Read } from "./records";

const columns = ["group", "count", "year", "total"];

/**
 * Sums of groups that were worked out apart from the tables, so that a brand cannot change its owner unseen.
 * They are checked where the tables are built; a later edition corrects them with its figures.
 */
export function controlProblems(folder: string, { records, flaws }: Read): Problem[] {
  const file = "controls.csv";
  const { rows, problems } = readCsv(folder, file, columns, columns.slice(0, 3));
  const whole = (["figures", "brands"] as const).every(
    (table) => !flaws.unread.has(table) && !flaws.broken[table]
  );
  if (!whole) return [...problems];
  const wrong = rows.flatMap(
    ({ line, cells: { group = "", count = "", year = "", total = "" } }) => {
      const members = records.brands.filter((brand) =>
        group === chineseOwned.name ? brand.owner === chineseOwned.country : brand.group === group
      );
      const sum = members.reduce((all, { id }) => {
        const [latest] = records.figures
          .filter(
            (row) =>
              row.item === id && row.count === count && String(row.year) === year && !row.rival
          )
          .sort(byStanding);
        return all + (latest?.value ?? 0);
      }, 0);
      if (members.length && String(sum) === total) return [];
      const message = members.length
        ? `${group} add up to ${sum} by ${count} in ${year}, not to ${total}.`
        : `No brand is of ${group}.`;
      return [{ file, line, rule: "control sum", message }];
    }
  );
  return [...problems, ...wrong];
}
