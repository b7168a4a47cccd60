import { isFailure } from "../model/failure";
import { query } from "./query";
import { onPath, pathTo, workingOf } from "./target";

/** The target less the base year's production of vehicles; negative where the target is passed. */
export const targetGap = query(
  "TARGETGAP",
  { year: "targetYear", basis: "basis" },
  (record, { year, basis }) => {
    const path = pathTo(record, year, basis);
    if (isFailure(path)) return path;
    return onPath(path, path.gap, { working: workingOf(path) }, "vehicles");
  }
);
