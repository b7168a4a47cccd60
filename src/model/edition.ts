/**
 * The name of an edition: the year and month of its record, "2026-11"; a correction of that edition is
 * "2026-11.1", the next one "2026-11.2", and so on.
 */
export type EditionName = string;

const form = /^([12]\d{3})-(0[1-9]|1[0-2])(?:\.([1-9]\d{0,3}))?$/;
/** An edition is published for its own month; two months of room are left for slow clocks and early releases. */
const mostMonthsAhead = 2;

export function isEditionName(text: string): boolean {
  return form.test(text);
}

/** The year and month of an edition: "2026-11" for "2026-11.1". */
export function monthOf(edition: EditionName): string {
  return edition.slice(0, 7);
}

/** Below 0 where the first edition is the earlier one, 0 where both have the same name. "2026-11.10" is after "2026-11.9". */
export function compareEditions(one: EditionName, other: EditionName): number {
  const [first, second] = [ordinalOf(one), ordinalOf(other)];
  return first.month - second.month || first.correction - second.correction;
}

/** True for an edition of more than two months after the clock's month, by universal time. */
export function isFromTheFuture(edition: EditionName, now: Date): boolean {
  const thisMonth = now.getUTCFullYear() * 12 + now.getUTCMonth() + 1;
  // A name or a clock that cannot be read gives NaN. NaN > x is false, so written that way it would pass.
  return !(ordinalOf(edition).month <= thisMonth + mostMonthsAhead);
}

function ordinalOf(edition: EditionName): { month: number; correction: number } {
  const [, year, month, correction] = form.exec(edition) ?? [];
  return { month: Number(year) * 12 + Number(month), correction: Number(correction ?? 0) };
}
