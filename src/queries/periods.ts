import { choices } from "../model/choices";
import { fail, isFailure } from "../model/failure";
import { readItem, yearsOf } from "./onRecord";
import { noFullYear } from "./production";
import { query } from "./query";
import { lists, market } from "./counted";

/** The years on record, ascending: forecasts in, rivals out. */
export const periods = query({ metric: "metric", item: "name" }, (index, { metric, item }) => {
  const whole = metric === "registrations" ? (item ?? market) : item;
  const read = readItem(index, metric, whole);
  if (isFailure(read)) return read;
  const years = yearsOf(index, read);
  if (!years.length) {
    if (read.metric !== "registrations") return noFullYear(index, read.metric);
    const { subject, count } = read;
    const other = choices.source.find((each) => lists(index, subject, each));
    const next = other ? `ask for "${subject.name}@${other}"` : "UKAUTO.BRANDS() lists the brands";
    return fail("notListed", `${count} has no year for ${subject.name}; ${next}.`);
  }
  return { kind: "table", header: false, rows: years.map((year) => [year]) };
});
