import { fail, isFailure } from "../model/failure";
import { query } from "./query";
import { byName } from "./subject";
import { listedBrands } from "./counted";
import { needsYearBefore } from "./noRegistrations";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";

const header = ["Brand", "Sales", "Sales the year before"];

/** The brands with strictly more registrations in the year before and strictly fewer in this one, biggest first. */
export const overtaken = query(
  { brand: "name", year: "year", source: "source" },
  (index, question) => {
    const asked = readSubject(index, question);
    if (isFailure(asked)) return asked;
    const { subject, year, count } = asked;
    if (subject.kind === "market" || subject.kind === "rest") {
      return fail(
        "notRanked",
        `${subject.name} overtakes no brand: it is not a brand. Ask for a brand or group, such as "Jaecoo".`
      );
    }
    const now = registrations(index, subject, year, count);
    if (isFailure(now)) return now;
    const before = registrations(index, subject, year - 1, count);
    if (isFailure(before)) return needsYearBefore(before);
    const earlier = new Map(
      listedBrands(index, year - 1, count).map((row) => [row.subject.id, row.value])
    );
    // No member of a group has ever more than the group, so none is among them.
    const passed = listedBrands(index, year, count).flatMap(({ subject: other, value }) => {
      const valueBefore = earlier.get(other.id) ?? 0;
      return valueBefore > before.value && value < now.value ? [{ other, value, valueBefore }] : [];
    });
    passed.sort((a, b) => b.value - a.value || byName(a.other, b.other));
    return {
      kind: "table",
      header: true,
      rows: [
        header,
        ...passed.map(({ other, value, valueBefore }) => [other.name, value, valueBefore]),
      ],
    };
  }
);
