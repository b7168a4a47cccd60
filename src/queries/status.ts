import { isFailure } from "../model/failure";
import { onRecord, readAsked } from "./onRecord";
import { query } from "./query";

/** The status of the figure that FIGURE would return. */
export const status = query(
  { metric: "metric", item: "name", period: "year" },
  (index, { metric, item, period }) => {
    const asked = readAsked(index, metric, item, period);
    const found = isFailure(asked) ? asked : onRecord(index, asked);
    if (isFailure(found)) return found;
    return { kind: "text", value: found.status, sources: found.sources };
  }
);
