import { fail, isFailure } from "../model/failure";
import { query } from "./query";
import { byName } from "./subject";

/** Names, alphabetical: the members of a group, or every brand with a row in any source. */
export const brands = query({ group: "name" }, (index, { group }) => {
  const subject = group === undefined ? undefined : index.subject(group);
  if (isFailure(subject)) {
    return subject.mend ? { ...subject, mend: { ...subject.mend, argument: "group" } } : subject;
  }
  if (subject && subject.kind !== "group" && subject.kind !== "market") {
    const parent = subject.brand?.group;
    return fail(
      "notListed",
      `${subject.name} is ${subject.kind === "rest" ? "a rest of its table" : "a brand"}, not a group.${parent ? ` It belongs to ${parent}: ask for "${parent}".` : " Leave the argument empty for every brand."}`,
      parent && group ? { argument: "group", from: group, to: parent } : undefined
    );
  }
  const members = subject?.members ? new Set(subject.members.map(({ id }) => id)) : undefined;
  const names = index
    .subjects()
    .filter(
      ({ kind, id }) => kind === "brand" && (members?.has(id) ?? index.countsOf(id).length > 0)
    )
    .sort(byName)
    .map(({ name }) => [name]);
  return names.length
    ? { kind: "table", header: false, rows: names }
    : fail("notListed", `No brand of ${subject?.name ?? "any group"} is on record.`);
});
