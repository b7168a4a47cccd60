import { choices, type MetricName } from "../../model/choices";
import { lastDay } from "../../model/date";
import { metrics } from "../../model/metric";
import { firstDayOf, lastDayOf, parsePeriod } from "../../model/period";
import type { Rule } from "./rule";

/** The area that each count of registrations covers. A count beside SMMT's and DfT's is added here, and its rows are rivals. */
export const areas: Readonly<Record<string, string>> = {
  SMMT: "United Kingdom",
  DfT: "Great Britain",
  "DfT United Kingdom": "United Kingdom",
  Parliament: "United Kingdom or Great Britain",
};

/** Metrics whose figures are always targets, and metrics whose figures may be. */
const always = new Set<MetricName>(["production target", "ZEV target"]);
const may = new Set<MetricName>(["world sales"]);

/** The rules about single figures. */
export const figureRules = {
  /** One of the rows for a question must be the latest, so no two may have the same status and date. */
  "one latest": {
    needs: [],
    check: ({ records }, report) => {
      const seen = new Set<string>();
      records.figures.forEach((row, place) => {
        if (row.rival) return;
        const { metric, subject, period, count, status, published } = row;
        const key = [metric, subject, period, count, status, published].join("|");
        if (seen.has(key)) {
          report(
            "figures",
            place,
            `Another ${status} for ${metric} of ${subject} in ${period}${count ? ` by ${count}` : ""} has the same date; mark the one that is not to be preferred as a rival.`
          );
        }
        seen.add(key);
      });
    },
  },

  geography: {
    needs: [],
    check: ({ records }, report) => {
      records.figures.forEach(({ metric, count = "", geography, rival }, row) => {
        const isCounted = metric === "registrations";
        if (isCounted ? areas[count] === undefined : count) {
          const counts = isCounted ? Object.keys(areas).join(", ") : "leave it empty";
          report("figures", row, `"${count}" is not a count of ${metric}: ${counts}.`);
          return;
        }
        // Companies count the world, with or without a venture.
        const area =
          metrics[metric].items === "makers" ? geography : (areas[count] ?? "United Kingdom");
        if (geography !== area) {
          report("figures", row, `${count || metric} covers ${area}, not ${geography}.`);
        } else if (isCounted && !rival && !(choices.source as readonly string[]).includes(count)) {
          report("figures", row, `${count} is another definition, so it must be a rival.`);
        }
      });
    },
  },

  targets: {
    needs: [],
    check: ({ records }, report) => {
      records.figures.forEach(({ metric, status, period, published }, row) => {
        if (always.has(metric) ? status !== "target" : status === "target" && !may.has(metric)) {
          const verb = always.has(metric) ? "must" : "cannot";
          report("figures", row, `A figure of ${metric} ${verb} have the status target.`);
        }
        const months = parsePeriod(period);
        if (status !== "target" || !months) return;
        // A company may state its target for a year within it.
        const by = may.has(metric) ? lastDayOf(months) : firstDayOf(months);
        if (!published) report("figures", row, "A target needs the date of its publication.");
        else if (lastDay(published) >= by) {
          report("figures", row, `The target for ${period} was published too late: ${published}.`);
        }
      });
    },
  },

  values: {
    needs: [],
    check: ({ records }, report) => {
      records.figures.forEach(({ metric, value, unit = metrics[metric].unit }, row) => {
        if (unit === "share" ? value < 0 || value > 1 : !Number.isInteger(value)) {
          const kind = unit === "share" ? "share from 0 to 1" : `whole number of ${unit}`;
          report("figures", row, `${value} is not a ${kind}.`);
        } else if (value < 0 && metric !== "profit") {
          report("figures", row, `${metric} cannot be negative: ${value}.`);
        }
      });
    },
  },
} satisfies Record<string, Rule>;
