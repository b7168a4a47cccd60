import { listOf } from "../model/answer";
import { fail } from "../model/failure";
import { byName } from "../record/subjects";
import { query } from "./query";
import { unknownSubject } from "./unknownName";

/** The models on record, alphabetical: of a brand or group, or all. */
export const models = query("MODELS", { brand: "brand" }, (record, { brand }) => {
  const subject = brand === undefined ? undefined : record.subject(brand);
  if (brand !== undefined && !subject) return unknownSubject(record, brand, "brand");
  const makers = subject && [subject.id, ...(subject.members ?? []).map(({ id }) => id)];
  const names = record.subjects
    .filter(({ kind, brand: of }) => kind === "model" && (!makers || makers.includes(of?.id ?? "")))
    // Cars whose model is not stated come last.
    .sort((one, other) => Number(one.other ?? 0) - Number(other.other ?? 0) || byName(one, other))
    .map(({ name }) => name);
  if (names.length) return listOf({ title: "Model", kind: "name" }, names);
  return fail(
    "notListed",
    `No model of ${subject?.name ?? "any brand"} is on record. UKAUTO.MODELS() lists those that are.`
  );
});
