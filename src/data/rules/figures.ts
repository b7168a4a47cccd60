import { choices } from "../../model/choices";
import type { Rule } from "./rule";

/** The area that each count of registrations covers. Another definition is added here, and its rows are rivals. */
const areas: Readonly<Record<string, string>> = {
  SMMT: "United Kingdom",
  DfT: "Great Britain",
  "DfT United Kingdom": "United Kingdom",
  Parliament: "United Kingdom or Great Britain",
};

/** The rules about single figures. */
export const figureRules = {
  /** Of the rows for one question one must be the latest: no two of one status and date. */
  "one latest": {
    needs: [],
    check: ({ records }, report) => {
      const seen = new Set<string>();
      records.figures.forEach((row, place) => {
        if (row.rival) return;
        const { metric, item, year, count, status, published } = row;
        const key = [metric, item, year, count, status, published].join("|");
        if (seen.has(key)) {
          report(
            "figures",
            place,
            `Another ${status} for ${metric} of ${item} in ${year}${count ? ` by ${count}` : ""} has the same date; mark the one that is not to be preferred as a rival.`
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
        const area = isCounted ? areas[count] : count ? undefined : "United Kingdom";
        if (!area) {
          const counts = isCounted ? Object.keys(areas).join(", ") : "leave it empty";
          report("figures", row, `"${count}" is no count of ${metric}: ${counts}.`);
        } else if (geography !== area) {
          report("figures", row, `${count || metric} is of ${area}, not of ${geography}.`);
        } else if (isCounted && !rival && !(choices.source as readonly string[]).includes(count)) {
          report("figures", row, `${count} is another definition, so it must be a rival.`);
        }
      });
    },
  },

  targets: {
    needs: [],
    check: ({ records }, report) => {
      records.figures.forEach(({ metric, status, year, published = "no year" }, row) => {
        if ((metric === "production target") !== (status === "target")) {
          report(
            "figures",
            row,
            "A production target has the status target, and nothing else has it."
          );
        }
        if (status === "target" && !(Number(published.slice(0, 4)) < year)) {
          report(
            "figures",
            row,
            `The target for ${year} was stated in ${published}, not before it.`
          );
        }
      });
    },
  },
} satisfies Record<string, Rule>;
