import { choices, type Count } from "../model/choices";
import { cite } from "../model/citation";
import { spoken } from "../model/date";
import { fail, type Failure, type FailureCode } from "../model/failure";
import { list } from "../model/number";
import { sourcesOf } from "./citations";
import { brandsOf, lists, market } from "./counted";
import type { Index } from "./index";
import { latest, newest, yearsWith } from "./latest";
import type { Subject } from "./subject";

/** How a function takes another source: within its item, or not at all; otherwise as an argument. */
export type Way = "item" | "none";

/** Why there is no figure, and what to ask instead where no other count has it. */
interface Reason {
  readonly code: FailureCode;
  readonly message: string;
  readonly next?: string;
}

/** Why a figure is not on record: the first reason that holds, and another count that has the very figure. */
export function noRegistrations(
  index: Index,
  subject: Subject,
  year: number,
  count: Count,
  way?: Way
): Failure {
  const { code, message, next } =
    notOnSale(index, subject, year) ??
    notListed(index, subject, year, count) ??
    notCovered(index, subject, year, count);
  const told = [message, elsewhere(index, subject, year, count, way) ?? next];
  return fail(code, told.filter(Boolean).join(" "));
}

function notOnSale(index: Index, subject: Subject, year: number): Reason | undefined {
  const brands = subject.members ?? (subject.brand ? [subject.brand] : []);
  // A launch that is not known comes first of all: the brand may always have been on sale.
  const [earliest] = brands
    .map((brand) => [brand.launch ?? "", brand] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  if (!earliest) return undefined;
  const [date, first] = earliest;
  if (Number(date.slice(0, 4)) <= year) return undefined;
  const [told] = sourcesOf(index, first.sources);
  const launched =
    subject.kind === "group"
      ? `its first brand, ${first.name}, was launched ${on(date)}`
      : `it was launched ${on(date)}`;
  const known = [first.launchBasis, told && cite([told])].filter(Boolean).join("; ");
  const source = known && ` (${known})`;
  return {
    code: "notOnSale",
    message: `${subject.name} was not on sale in the UK in ${year}: ${launched}${source}.`,
  };
}

/** "in August 2024", "on 29 August 2025". */
function on(date: string): string {
  return `${date.length > 7 ? "on" : "in"} ${spoken(date)}`;
}

function notListed(index: Index, subject: Subject, year: number, count: Count): Reason | undefined {
  if (lists(index, subject, count)) return undefined;
  const other = choices.source.find((each) => lists(index, subject, each));
  return {
    code: "notListed",
    message: `${count} does not list ${subject.name} by name.`,
    next: other
      ? `${other} has no figure for ${year} either; UKAUTO.PERIODS("registrations","${subject.name}@${other}") lists its years.`
      : "UKAUTO.BRANDS() lists the brands.",
  };
}

function notCovered(index: Index, subject: Subject, year: number, count: Count): Reason {
  const years = new Set(
    brandsOf(subject).flatMap((id) => yearsWith(index.figures("registrations", id, count)))
  );
  const covered = [...index.figures("registrations", market, count).keys()];
  const last = newest(covered) ?? year;
  if (year > last) {
    return {
      code: "notCovered",
      message: `${count} has no full year ${year} on record yet for ${subject.name}; the newest is ${last}.`,
    };
  }
  const first = subject.kind === "market" ? Math.min(...years) : firstByBrand(index, count);
  if (year < first) {
    return {
      code: "notCovered",
      message: `${count} figures ${subject.kind === "market" ? "" : "by brand "}are on record from ${first}, so none for ${subject.name} in ${year}.`,
      next: "Ask for a later year.",
    };
  }
  return {
    code: "notListed",
    message: `${count} lists no figure for ${subject.name} in ${year}. It has: ${list([...years].sort())}.`,
  };
}

/** The first year in which a count lists brands by name. */
function firstByBrand(index: Index, count: Count): number {
  const brands = index.subjects().filter(({ kind }) => kind === "brand");
  return Math.min(
    ...brands.flatMap(({ id }) => [...index.figures("registrations", id, count).keys()])
  );
}

function elsewhere(
  index: Index,
  subject: Subject,
  year: number,
  count: Count,
  way?: Way
): string | undefined {
  const other = choices.source.find((candidate) =>
    brandsOf(subject).some((id) =>
      latest(index.figures("registrations", id, candidate).get(year) ?? [])
    )
  );
  if (other) {
    if (way === "none") return `Only ${count}'s figures will do here.`;
    return `${other} has a figure for ${year}: ${way === "item" ? `ask for "${subject.name}@${other}"` : asSource(other)}.`;
  }
  const rival = index
    .countsOf(subject.id)
    .some((candidate) => index.figures("registrations", subject.id, candidate).has(year));
  return rival ? "Rival counts are on record: UKAUTO.RIVALS lists them." : undefined;
}

/** How to ask an argument for another count, as part of a sentence. */
export function asSource(count: Count): string {
  return `put "${count}" as the source`;
}

/** The reason for a year that was not asked for but is measured from. */
export function needsYearBefore({ code, message }: Failure): Failure {
  return fail(code, `The year before is needed too. ${message}`);
}
