import type { Figure } from "../model/answer";
import { choices, type Count } from "../model/choices";
import { cite } from "../model/citation";
import { spoken } from "../model/date";
import { fail, isFailure, type Failure, type FailureCode } from "../model/failure";
import { inThousands, list } from "../model/number";
import type { Entry } from "./entry";
import type { Index } from "./index";
import type { Subject } from "./subject";

export const market = "Total market";

/** Chooses among the figures of one brand and year, the latest first; undefined where none will do. */
export type Pick = (entries: readonly Entry[]) => Entry | undefined;

/** How a function takes another source: as an argument, within its item, or not at all. */
export type Way = "argument" | "item" | "none";

export const latest: Pick = (entries) => (entries[0]?.row.rival ? undefined : entries[0]);

/**
 * New cars of a brand, group or the market in a year, by one count. A group is the sum of its members
 * with a figure in that count and year.
 */
export function registrations(
  index: Index,
  subject: Subject,
  year: number,
  count: Count,
  pick: Pick = latest,
  way: Way = "argument"
): Figure | Failure {
  const found =
    subject.kind === "group"
      ? sumOfGroup(index, subject, year, count, pick)
      : pick(index.figures("registrations", subject.id, count).get(year) ?? [])?.figure;
  return found ?? missing(index, subject, year, count, way);
}

/** The newest year with an outturn or provisional figure in that count. */
export function latestFullYear(index: Index, count: Count): number | undefined {
  const years = index.figures("registrations", market, count);
  const full = [...years].filter(([, [first]]) => first && !first.row.rival && isFull(first));
  return newest(full.map(([year]) => year));
}

export function isFull({ row }: Entry): boolean {
  return row.status === "outturn" || row.status === "provisional";
}

export function newest(years: readonly number[]): number | undefined {
  return years.length ? Math.max(...years) : undefined;
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

function sumOfGroup(
  index: Index,
  group: Subject,
  year: number,
  count: Count,
  pick: Pick
): Figure | undefined {
  const counted: Entry[] = [];
  const absent: string[] = [];
  const parts: string[] = [];
  for (const { id, name } of group.members ?? []) {
    const entry = pick(index.figures("registrations", id, count).get(year) ?? []);
    if (entry) {
      counted.push(entry);
      parts.push(`${name} ${inThousands(entry.row.value)}`);
    } else absent.push(name);
  }
  const first = counted[0];
  if (!first) return undefined;
  const sources = new Map(counted.flatMap(({ figure }) => figure.sources).map((s) => [s.id, s]));
  const dates = counted.flatMap(({ row }) => row.published ?? []).sort();
  return {
    kind: "figure",
    value: counted.reduce((sum, { row }) => sum + row.value, 0),
    unit: first.figure.unit,
    status: "derived",
    sources: [...sources.values()],
    period: String(year),
    published: dates[dates.length - 1],
    geography: first.row.geography,
    metric: "registrations",
    item: group.id,
    count,
    working: counted.length > 6 ? `Sum of ${counted.length} brands` : parts.join(" + "),
    note: absent.length ? `Without ${absent.join(", ")}.` : undefined,
  };
}

/** Why there is no figure, and what to ask instead where no other count has it. */
interface Reason {
  readonly code: FailureCode;
  readonly message: string;
  readonly next?: string;
}

/** Why a figure is not on record: the first reason that holds, and another count that has the very figure. */
function missing(index: Index, subject: Subject, year: number, count: Count, way: Way): Failure {
  const { code, message, next } =
    notOnSale(index, subject, year) ??
    notListed(index, subject, year, count) ??
    notCovered(index, subject, year, count);
  const told = [message, elsewhere(index, subject, year, count, way) ?? next];
  return fail(code, told.filter(Boolean).join(" "));
}

function notOnSale(index: Index, subject: Subject, year: number): Reason | undefined {
  const launches = (subject.members ?? (subject.brand ? [subject.brand] : [])).map((brand) => ({
    brand,
    date: brand.launch,
  }));
  if (!launches.length || !launches.every(({ date }) => date && Number(date.slice(0, 4)) > year)) {
    return undefined;
  }
  const [first] = launches.sort((a, b) => (String(a.date) < String(b.date) ? -1 : 1));
  if (!first?.date) return undefined;
  const told = first.brand.sources.flatMap((id) => index.sources.get(id) ?? []);
  const launched =
    subject.kind === "group"
      ? `its first brand, ${first.brand.name}, was launched ${on(first.date)}`
      : `it was launched ${on(first.date)}`;
  const known = [first.brand.launchBasis, told[0] && cite([told[0]])].filter(Boolean).join("; ");
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

/** Whether a count has any figure for the brand or group. */
export function lists(index: Index, subject: Subject, count: Count): boolean {
  return brandsOf(subject).some((id) => index.figures("registrations", id, count).size);
}

function notCovered(index: Index, subject: Subject, year: number, count: Count): Reason {
  const years = new Set(
    brandsOf(subject).flatMap((id) =>
      [...index.figures("registrations", id, count)].flatMap(([key, entries]) =>
        latest(entries) ? [key] : []
      )
    )
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
  way: Way
): string | undefined {
  const other = choices.source.find(
    (candidate) =>
      candidate !== count &&
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

export function asSource(count: Count): string {
  return `put "${count}" as the source`;
}

/** The reason for a year that was not asked for but is measured from. */
export function needsYearBefore({ code, message }: Failure): Failure {
  return fail(code, `The year before is needed too. ${message}`);
}

export function needBrand(): Failure {
  return fail("missingArgument", `Name a brand, a group or "${market}", such as "Omoda".`);
}

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
  const count = source === undefined ? undefined : countNamed(source);
  const subject = count && index.subject(name.trim());
  if (!count || !subject || isFailure(subject)) return undefined;
  return fail("unknownName", `Write "${subject.name}" alone and ${asSource(count)}.`, {
    argument: "brand",
    from: brand,
    to: subject.name,
  });
}

export function countNamed(source: string): Count | undefined {
  const wanted = source.trim().toLowerCase();
  return choices.source.find((count) => count.toLowerCase() === wanted);
}
