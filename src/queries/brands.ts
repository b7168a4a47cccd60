import { listOf } from "../model/answer";
import { fail } from "../model/failure";
import { byName } from "../record/subjects";
import { query } from "./query";
import { unknownSubject } from "./unknownName";

/** Names, alphabetical: the members of a group, or every brand with a row in any source. */
export const brands = query("BRANDS", { group: "group" }, (record, { group }) => {
  const subject = group === undefined ? undefined : record.subject(group);
  if (group !== undefined && !subject) return unknownSubject(record, group, "group");
  if (subject && subject.kind !== "group" && subject.kind !== "market") {
    const what = subject.kind === "rest" ? "a remainder" : `a ${subject.kind}`;
    const parent = subject.brand?.group;
    return fail(
      "notListed",
      `${subject.name} is ${what}, not a group.${parent ? ` It belongs to ${parent}: ask for "${parent}".` : " Leave the argument empty for every brand."}`,
      parent && group ? { argument: "group", from: group, to: parent } : undefined
    );
  }
  const members = subject?.members ? new Set(subject.members.map(({ id }) => id)) : undefined;
  const names = record.subjects
    .filter(
      ({ kind, id }) => kind === "brand" && (members?.has(id) ?? record.countsOf(id).length > 0)
    )
    .sort(byName)
    .map(({ name }) => name);
  return names.length
    ? listOf({ title: "Brand", kind: "name" }, names)
    : fail("notListed", `No brand of ${subject?.name ?? "any group"} is on record.`);
});
