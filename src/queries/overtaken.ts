import { tableOf, type Column } from "../model/answer";
import { fail, isFailure } from "../model/failure";
import { periodText, yearBefore } from "../model/period";
import { questionIn } from "../record/question";
import { byName } from "../record/subjects";
import { registrationsQuestion, figureOrReason } from "./ask";
import { listsItsBrands, ranking } from "./listedBrands";
import { query } from "./query";
import { needsYearBefore } from "./salesGrowth";

const columns: readonly Column[] = [
  { title: "Brand", kind: "name" },
  { title: "Sales", kind: "number", unit: "cars" },
  { title: "Sales the year before", kind: "number", unit: "cars" },
];

/** The brands with strictly more registrations in the same period a year before and strictly fewer in this one, biggest first. */
export const overtaken = query(
  "OVERTAKEN",
  { brand: "subject", period: "period", source: "source" },
  (record, question) => {
    const read = registrationsQuestion(record, question);
    if (isFailure(read)) return read;
    const { subject, period, count } = read;
    if (subject.kind !== "brand" && subject.kind !== "group") {
      return fail(
        "notRanked",
        `${subject.name} is neither a brand nor a group; ask for one, such as "Jaecoo".`
      );
    }
    const now = figureOrReason(record, read);
    if (isFailure(now)) return now;
    const before = figureOrReason(record, questionIn(read, yearBefore(period)));
    if (isFailure(before)) return needsYearBefore(before);
    for (const each of [period, yearBefore(period)]) {
      if (!listsItsBrands(record, each, count)) {
        return fail(
          "notListed",
          `${count} does not list all its brands for ${periodText(each)}, so there is no ranking; UKAUTO.TOPBRANDS names the periods that have one.`
        );
      }
    }
    const earlier = new Map(
      ranking(record, yearBefore(period), count).map((row) => [row.subject.id, row.value])
    );
    // A member never has more than its group, so no member is in the list.
    const earlierAhead = ranking(record, period, count).flatMap(({ subject: other, value }) => {
      const valueBefore = earlier.get(other.id) ?? 0;
      return valueBefore > before.value && value < now.value ? [{ other, value, valueBefore }] : [];
    });
    earlierAhead.sort((a, b) => b.value - a.value || byName(a.other, b.other));
    return tableOf(
      columns,
      earlierAhead.map(({ other, value, valueBefore }) => [other.name, value, valueBefore]),
      now.sources
    );
  }
);
