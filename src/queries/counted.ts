import type { Count } from "../model/choices";
import type { Index } from "./index";
import { isFull, latest, newest, yearsWith } from "./latest";
import type { Subject } from "./subject";

export const market = "Total market";

/** The newest year with an outturn or provisional figure in that count. */
export function latestFullYear(index: Index, count: Count): number | undefined {
  return newest(yearsWith(index.figures("registrations", market, count), isFull));
}

/** The brands that a count lists by name in a year, with their figures. */
export function listedBrands(
  index: Index,
  year: number,
  count: Count
): { subject: Subject; value: number }[] {
  return index.subjects().flatMap((subject) => {
    if (subject.kind !== "brand") return [];
    const entry = latest(index.figures("registrations", subject.id, count).get(year) ?? []);
    return entry ? [{ subject, value: entry.figure.value }] : [];
  });
}

/** The brands of a group, or the one brand. */
export function brandsOf(subject: Subject): readonly string[] {
  return subject.members?.map((brand) => brand.id) ?? [subject.id];
}

/** Whether a count has any figure for the brand or group. */
export function lists(index: Index, subject: Subject, count: Count): boolean {
  return brandsOf(subject).some((id) => index.figures("registrations", id, count).size);
}
