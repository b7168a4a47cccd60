import { cite } from "../model/citation";
import { isFailure } from "../model/failure";
import { onRecord, readAsked } from "./onRecord";
import { query } from "./query";

/** The citation of the figure that FIGURE would return. */
export const source = query(
  { metric: "metric", item: "name", period: "year" },
  (index, { metric, item, period }) => {
    const asked = readAsked(index, metric, item, period);
    const found = isFailure(asked) ? asked : onRecord(index, asked);
    if (isFailure(found)) return found;
    return { kind: "text", value: cite(found.sources), sources: found.sources };
  }
);
