import { choices, type SubjectKind } from "../../model/choices";
import { inThousands } from "../../model/number";
import type { Coverage } from "../coverage";
import type { LatestFigures, Placed } from "../latest";
import { marketOf } from "../members";
import type { ControlRow, FigureRow } from "../schema";
import { differencesOf } from "./controls";
import type { Rule } from "./rule";

/** A metric of production, and the two that add up to it. */
const produced = [
  ["production", "car production", "commercial production"],
  ["car production", "car production for export", "car production for the home market"],
] as const;

/** The rules that add figures up. Where a question has several rows the latest counts, rivals apart. */
export const sums = {
  "vehicles sum": {
    needs: ["figures"],
    check: ({ latest }, report) => {
      for (const [metric, one, other] of produced) {
        for (const { row, place } of latest.all()) {
          if (row.metric !== metric) continue;
          const parts = [one, other].map((part) => latest.of({ ...row, metric: part })?.row);
          const [first, second] = parts;
          if (!first || !second) continue;
          const sum = first.value + second.value;
          const rounding = half(row) + half(first) + half(second);
          if (Math.abs(sum - row.value) <= rounding || row.note?.includes(inThousands(sum))) {
            continue;
          }
          report(
            "figures",
            place,
            `${one} and ${other} make ${sum} in ${row.period}, not ${row.value}. Where sources differ, let the note say ${inThousands(sum)}.`
          );
        }
      }
    },
  },

  /** Where a count lists all brands, they add up to its market. */
  "market total": {
    needs: ["figures", "brands", "groups", "subjects", "coverage"],
    check: ({ records, latest, coverage }, report) => {
      const market = marketOf(records);
      const printed = new Set(
        records.groups.filter(({ members }) => members).map(({ name }) => name)
      );
      const tables = listedWhole(coverage, "brand", latest, ({ count, period, subject }) =>
        printed.has(subject) ? undefined : `${count}|${period}`
      );
      for (const brands of tables.values()) {
        const [first] = brands;
        if (!first) continue;
        const { count = "", period } = first.row;
        const total = latest.registered(count, market, period);
        const sum = sumOf(brands);
        if (sum === total?.row.value) continue;
        report(
          "figures",
          (total ?? first).place,
          `The brands of ${count} in ${period} add up to ${sum}; the total says ${total?.row.value ?? "nothing"}.`
        );
      }
    },
  },

  "fuel total": totalRule("fuel", "fuels"),
  "buyer total": totalRule("buyer", "buyers"),

  /** Where a count lists all models, those of a brand add up to the brand. */
  "model total": {
    needs: ["figures", "subjects", "coverage"],
    check: ({ records, latest, coverage }, report) => {
      const brands = new Map(records.subjects.map(({ id, brand }) => [id, brand]));
      const tables = listedWhole(
        coverage,
        "model",
        latest,
        ({ count, period, subject }) => `${count}|${period}|${brands.get(subject)}`
      );
      for (const models of tables.values()) {
        const [first] = models;
        if (!first) continue;
        const { count = "", period, subject } = first.row;
        const brand = brands.get(subject) ?? "";
        const whole = latest.registered(count, brand, period);
        const sum = sumOf(models);
        if (sum === whole?.row.value) continue;
        report(
          "figures",
          (whole ?? first).place,
          `The models of ${brand} in ${period} add up to ${sum} by ${count}; the brand has ${whole?.row.value ?? "nothing"}.`
        );
      }
    },
  },

  /** A group that a source prints is the sum of its brands, where these are printed too. */
  "printed group": {
    needs: ["figures", "groups"],
    check: ({ records, latest }, report) => {
      const members = new Map(records.groups.map((group) => [group.name, group.members]));
      for (const { row, place } of latest.all()) {
        const { metric, subject, count = "", period } = row;
        const brands = members.get(subject)?.map((id) => latest.registered(count, id, period));
        if (metric !== "registrations" || !brands?.every((each) => each !== undefined)) continue;
        const sum = sumOf(brands);
        if (sum === row.value) continue;
        report(
          "figures",
          place,
          `The brands of ${subject} in ${period} add up to ${sum} by ${count}, not to ${row.value}.`
        );
      }
    },
  },
} satisfies Record<string, Rule>;

/** The rule that all fuels, or all kinds of buyer, add up to the market, apart from a difference that controls.csv states. */
function totalRule(kind: SubjectKind, parts: ControlRow["parts"]): Rule {
  return {
    needs: ["figures", "subjects", "controls"],
    check: ({ records, latest }, report) => {
      const market = marketOf(records);
      const stated = differencesOf(records.controls);
      const ids = records.subjects.filter((each) => each.kind === kind && !each.within);
      for (const count of choices.source) {
        const counted = ids.filter(({ id }) =>
          records.figures.some((row) => row.count === count && row.subject === id)
        );
        for (const { row, place } of latest.all()) {
          if (row.count !== count || row.subject !== market) continue;
          const { period, value } = row;
          const found = counted.map(({ id }) => latest.registered(count, id, period));
          if (!found.length || !found.every((each) => each !== undefined)) continue;
          const sum = sumOf(found);
          const difference = stated({ count, subject: market, period, parts });
          if (sum - value === difference) continue;
          report(
            "figures",
            place,
            `The ${parts} of ${count} in ${period} add up to ${sum}; the total says ${value}. Where both are right, state the difference in controls.csv with its reason.`
          );
        }
      }
    },
  };
}

/** The latest figures of a kind where a count lists all of that kind, grouped by key. */
function listedWhole(
  coverage: Coverage,
  kind: SubjectKind,
  latest: LatestFigures,
  keyOf: (row: FigureRow) => string | undefined
): Map<string, Placed[]> {
  const tables = new Map<string, Placed[]>();
  for (const placed of latest.all()) {
    const { metric, subject, count = "" } = placed.row;
    if (metric !== "registrations" || coverage.kindOf(subject) !== kind) continue;
    const key = coverage.listsAll(count, subject, placed.months) ? keyOf(placed.row) : undefined;
    if (key !== undefined) tables.set(key, [...(tables.get(key) ?? []), placed]);
  }
  return tables;
}

function sumOf(figures: readonly (Placed | undefined)[]): number {
  return figures.reduce((sum, placed) => sum + (placed?.row.value ?? 0), 0);
}

/** Half of the unit that a figure is rounded to, which its note names in words. */
function half({ note = "" }: FigureRow): number {
  return note.includes("thousands") ? 500 : note.includes("hundreds") ? 50 : 0;
}
