import { choices, type Count } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { latestFullYear, market } from "./counted";
import type { Index } from "./index";
import { asSource } from "./noRegistrations";
import type { Subject } from "./subject";

/** The subject, year and count that a question about registrations means. */
export function readSubject(
  index: Index,
  question: { brand: string | undefined; year: number | undefined; source: Count | undefined }
): { subject: Subject; year: number; count: Count } | Failure {
  const { brand, source: count = "SMMT" } = question;
  if (brand === undefined) return needBrand();
  const subject = index.subject(brand);
  if (isFailure(subject)) return sourceWithin(index, brand) ?? subject;
  const year = question.year ?? latestFullYear(index, count);
  if (year === undefined) {
    return fail("notCovered", `No full year is on record for ${count}.`);
  }
  return { subject, year, count };
}

/** "Omoda@DfT" is how an item names its source; a brand has an argument for it. */
function sourceWithin(index: Index, brand: string): Failure | undefined {
  const [name = "", source] = brand.split("@");
  const count = countNamed(source ?? "");
  if (!count) return undefined;
  const subject = index.subject(name);
  if (isFailure(subject)) return undefined;
  return fail("unknownName", `Write "${subject.name}" alone and ${asSource(count)}.`, {
    argument: "brand",
    from: brand,
    to: subject.name,
  });
}

/** The failure of a question about registrations that names no brand. */
export function needBrand(): Failure {
  return fail("missingArgument", `Name a brand, a group or "${market}", such as "Omoda".`);
}

/** The count of that name; letter case does not matter. */
export function countNamed(source: string): Count | undefined {
  const wanted = source.trim().toLowerCase();
  return choices.source.find((count) => count.toLowerCase() === wanted);
}
