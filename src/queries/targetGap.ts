import { isFailure } from "../model/failure";
import { query } from "./query";
import { onPath, pathTo, workingOf } from "./target";

/** The target less the base year's production of vehicles; negative where the target is passed. */
export const targetGap = query({ year: "year", basis: "basis" }, (index, { year, basis }) => {
  const path = pathTo(index, year, basis);
  if (isFailure(path)) return path;
  return onPath(path, path.gap, { working: workingOf(path) }, "vehicles");
});
