import { isFailure } from "../model/failure";
import { metricQuestion, figureOrReason } from "./ask";
import { query } from "./query";

/** The status of the figure that FIGURE would return. */
export const status = query(
  "STATUS",
  { metric: "metric", item: "item", period: "period" },
  (record, question) => {
    const read = metricQuestion(record, question);
    const found = isFailure(read) ? read : figureOrReason(record, read);
    if (isFailure(found)) return found;
    return { kind: "text", value: found.status, sources: found.sources };
  }
);
