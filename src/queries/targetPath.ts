import { fail, isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { withPeriod } from "./deriveFigure";
import { query } from "./query";
import { yearlyGrowth } from "./requiredGrowth";
import { onPath, pathTo } from "./target";

/**
 * Output needed in a year on the way to the target, not rounded. "compound" grows by the required
 * growth, "linear" adds the same number each year.
 */
export const targetPath = query(
  "TARGETPATH",
  { year: "year", method: "method", targetYear: "targetYear", basis: "basis" },
  (record, { year: givenYear, method, targetYear, basis }) => {
    const path = pathTo(record, targetYear, basis);
    if (isFailure(path)) return path;
    const year = givenYear ?? path.baseYear;
    if (year < path.baseYear || year > path.targetYear) {
      return fail(
        "outsidePath",
        `The path runs from ${path.baseYear} to ${path.targetYear}; ${year} is outside it. Ask for a year between them.`
      );
    }
    const rate = yearlyGrowth(path);
    if (typeof rate !== "number") return rate;
    const [elapsed, years] = [year - path.baseYear, path.targetYear - path.baseYear];
    const { base, target } = path;
    const value =
      elapsed === years
        ? target.value
        : method === "linear"
          ? base.value + (path.gap * elapsed) / years
          : base.value * (target.value / base.value) ** (elapsed / years);
    const working =
      method === "linear"
        ? `${withPeriod(base)} ${path.gap < 0 ? "-" : "+"} ${inThousands(Math.abs(path.gap))} (${target.period}) x ${elapsed}/${years}`
        : `${withPeriod(base)} x (${withPeriod(target)} / ${inThousands(base.value)})^(${elapsed}/${years})`;
    return onPath(path, value, { working, period: String(year) }, "vehicles a year");
  }
);
