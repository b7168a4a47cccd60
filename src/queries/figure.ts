import { isFailure } from "../model/failure";
import { onRecord, readAsked } from "./onRecord";
import { query } from "./query";

/** Any figure on record: the latest, or the latest known on a date. */
export const figure = query(
  { metric: "metric", item: "name", period: "year", asOf: "until" },
  (index, { metric, item, period, asOf }) => {
    const asked = readAsked(index, metric, item, period);
    return isFailure(asked) ? asked : onRecord(index, asked, asOf);
  }
);
