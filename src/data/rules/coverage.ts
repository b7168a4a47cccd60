import { parsePeriod } from "../../model/period";
import { monthsOf } from "../coverage";
import type { CoverageRow } from "../schema";
import { areas } from "./figures";
import type { Rule } from "./rule";

/** The rules about coverage.csv, which states what each count lists in which periods. */
export const coverageRules = {
  stretches: {
    needs: ["coverage"],
    check: ({ records }, report) => {
      const seen = new Map<string, { months: { firstMonth: number; lastMonth: number } }[]>();
      records.coverage.forEach((stretch, row) => {
        const { frequency, from, to, lists, without } = stretch;
        const months = monthsOf(stretch);
        if (!months) {
          report(
            "coverage",
            row,
            `From ${from} to ${to} is not a stretch of ${wordsFor(frequency)}.`
          );
          return;
        }
        if (without && lists !== "all") {
          report("coverage", row, 'Fill "without" only where "lists" is "all".');
        }
        const key = `${stretch.count} ${stretch.kind} ${frequency}`;
        const others = seen.get(key) ?? [];
        const overlaps = others.some(({ months: other }) =>
          frequency === "range"
            ? other.firstMonth === months.firstMonth && other.lastMonth === months.lastMonth
            : other.firstMonth <= months.lastMonth && other.lastMonth >= months.firstMonth
        );
        if (overlaps) {
          report("coverage", row, `It overlaps with another stretch of ${key}s: ${from} to ${to}.`);
        }
        seen.set(key, [...others, { months }]);
      });
    },
  },

  /** Each figure of registrations lies where its count lists its subject, and each stretch has figures. */
  "outside coverage": {
    needs: ["figures", "coverage", "subjects"],
    check: ({ records, coverage }, report) => {
      const used = new Set<CoverageRow>();
      records.figures.forEach(({ metric, count, subject, period }, row) => {
        const months = parsePeriod(period);
        if (metric !== "registrations" || !count || !months || !Object.hasOwn(areas, count)) return;
        const stretch = coverage.stretchOf(count, coverage.kindOf(subject), months);
        if (stretch) used.add(stretch);
        if (coverage.lists(count, subject, months)) return;
        report(
          "figures",
          row,
          `coverage.csv does not say that ${count} lists ${subject} in ${period}.`
        );
      });
      records.coverage.forEach((stretch, row) => {
        if (monthsOf(stretch) && !used.has(stretch)) {
          report("coverage", row, `No figure is on record from ${stretch.from} to ${stretch.to}.`);
        }
      });
    },
  },
} satisfies Record<string, Rule>;

function wordsFor(frequency: CoverageRow["frequency"]): string {
  return frequency === "range" ? "months or quarters other than a calendar year" : `${frequency}s`;
}
