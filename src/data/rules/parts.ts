import { partsOf, periodText } from "../../model/period";
import { differencesOf } from "./controls";
import type { Rule } from "./rule";

const shorter = [
  ["month", "months"],
  ["quarter", "quarters"],
] as const;

/**
 * The months or quarters of a period add up to what is printed for the whole period, where the count lists the
 * subject in each of them. Where they do not, controls.csv states the difference with its reason.
 */
export const parts: Rule = {
  needs: ["figures", "subjects", "coverage", "controls"],
  check: ({ records, latest, coverage }, report) => {
    const stated = differencesOf(records.controls);
    for (const { row, place, months } of latest.all()) {
      const { metric, subject, period, count, value } = row;
      if (metric !== "registrations" || !count) continue;
      for (const [frequency, name] of shorter) {
        const pieces = partsOf(months, frequency);
        if (!pieces?.every((part) => coverage.lists(count, subject, part))) continue;
        const sum = pieces.reduce(
          (all, part) =>
            all + (latest.registered(count, subject, periodText(part))?.row.value ?? 0),
          0
        );
        if (sum - value === stated({ count, subject, period, parts: name })) continue;
        report(
          "figures",
          place,
          `The ${name} of ${subject} in ${period} add up to ${sum} by ${count}, not to ${value}. Where both are right, state the difference in controls.csv with its reason.`
        );
      }
    }
  },
};
