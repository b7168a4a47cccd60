import { isFailure } from "../model/failure";
import { fail } from "../model/failure";
import { readItem, yearsOf } from "./onRecord";
import { query } from "./query";
import { market } from "./registrations";

/** The years on record, ascending: forecasts in, rivals out. */
export const periods = query({ metric: "metric", item: "name" }, (index, { metric, item }) => {
  const whole = metric === "registrations" ? (item ?? market) : item;
  const read = readItem(index, metric, whole);
  if (isFailure(read)) return read;
  const years = yearsOf(index, read);
  if (!years.length) {
    const what = read.metric === "registrations" ? read.subject.name : read.metric;
    const source = read.metric === "registrations" ? ` in ${read.count}'s count` : "";
    return fail("notListed", `No year is on record for ${what}${source}.`);
  }
  return { kind: "table", header: false, rows: years.map((year) => [year]) };
});
