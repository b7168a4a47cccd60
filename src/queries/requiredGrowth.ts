import { fail, isFailure, type Failure } from "../model/failure";
import { withPeriod } from "./deriveFigure";
import { query } from "./query";
import { onPath, pathTo, type Path } from "./target";

/** The constant yearly growth from the base year's production to the target, as a fraction. */
export const requiredGrowth = query(
  "REQUIREDGROWTH",
  { year: "targetYear", basis: "basis" },
  (record, { year, basis }) => {
    const path = pathTo(record, year, basis);
    if (isFailure(path)) return path;
    const rate = yearlyGrowth(path);
    if (typeof rate !== "number") return rate;
    const { target, base, targetYear, baseYear } = path;
    const working = `(${withPeriod(target)} / ${withPeriod(base)})^(1/${targetYear - baseYear}) - 1`;
    return onPath(path, rate, { working }, "growth");
  }
);

export function yearlyGrowth(path: Path): number | Failure {
  const years = path.targetYear - path.baseYear;
  if (years <= 0) {
    return fail(
      "outsidePath",
      `The target year ${path.targetYear} is not after the base year ${path.baseYear}; ask for a later one.`
    );
  }
  if (path.base.value === 0) {
    return fail("zeroBase", `Production in the base year ${path.baseYear} is 0.`);
  }
  return (path.target.value / path.base.value) ** (1 / years) - 1;
}
