import type { Brand } from "../data/schema";
import type { Figure } from "../model/answer";
import { inThousands } from "../model/number";
import { lastDayOf, periodText, type Period } from "../model/period";
import type { Stretch } from "./coverage";
import type { Entry, Pick } from "./entry";
import { lists, stretchFor, type Question } from "./question";
import type { MarketRecord } from "./record";
import type { Found } from "./resolve";
import type { Subject } from "./subjects";
import { addUp, isFilled } from "./sum";

/** How many members a working names one by one. */
const mostNamed = 6;

/** The members of a group in one period, by what is known of them. */
export interface MembersFound {
  /** Printed figures of several members and figures of single ones. */
  readonly counted: readonly { readonly name: string; readonly entry: Entry }[];
  /** Listed, or not on sale yet, and without a row: they had no registrations. */
  readonly absent: readonly Brand[];
  /** Not listed by the count in that period. */
  readonly unlisted: readonly Brand[];
  /** On record, but only with a row that may not answer: a rival, or one that was not yet known. */
  readonly unfit: readonly Brand[];
}

/**
 * The sum of a group's members with a row in that count and period. Where the source prints one figure for several
 * members, it counts for them. Where the count lists only some brands, every member has to be among those.
 */
export function sumOfMembers(
  record: MarketRecord,
  question: Question,
  members: readonly Brand[],
  pick: Pick
): Found {
  const stretch = stretchFor(record, question);
  if (!stretch) return "unknown";
  const found = membersFound(record, question, members, stretch, pick);
  if (found.unfit.length) return "unknown";
  if (stretch.lists !== "all" && found.unlisted.length) return "unknown";
  const figures = found.counted.map(({ entry }) => entry.figure);
  if (!isFilled(figures)) return found.absent.length ? "none" : "unknown";
  const absent = [...found.absent, ...found.unlisted].map(({ name }) => name).sort();
  const figure: Figure = {
    ...addUp(figures),
    status: "derived",
    period: periodText(question.period),
    item: question.subject.id,
    working: workingOf(found),
    note: withoutThem(absent),
  };
  return { figure, absent };
}

export function membersFound(
  record: MarketRecord,
  question: Question,
  members: readonly Brand[],
  stretch: Stretch,
  pick: Pick
): MembersFound {
  const entriesOf = (id: string): readonly Entry[] =>
    record.line(question.metric, id, question.count).at(question.period);
  const counted: { name: string; entry: Entry }[] = [];
  const covered = new Set<string>();
  const printed = printedWithin(record, question.subject);
  for (const group of printed) {
    const entry = pick(entriesOf(group.id));
    if (!entry || group.members?.some(({ id }) => covered.has(id))) continue;
    counted.push({ name: group.name, entry });
    group.members?.forEach(({ id }) => covered.add(id));
  }
  const absent: Brand[] = [];
  const unlisted: Brand[] = [];
  const unfit: Brand[] = [];
  for (const brand of members.filter(({ id }) => !covered.has(id))) {
    const entries = entriesOf(brand.id);
    const entry = pick(entries);
    if (entry) counted.push({ name: brand.name, entry });
    else if (entries.length) unfit.push(brand);
    else if (isListed(record, brand, printed, stretch, question.period)) absent.push(brand);
    else unlisted.push(brand);
  }
  return { counted, absent, unlisted, unfit };
}

/** The groups that a source prints as one and whose members all belong to this one. */
export function printedWithin(
  record: MarketRecord,
  { id, members = [] }: Subject
): readonly Subject[] {
  return record.printedGroups.filter(
    (group) => group.id !== id && group.members?.every((brand) => members.includes(brand))
  );
}

/** A brand is listed by itself or within a printed group; one that is not on sale yet needs no listing. */
function isListed(
  record: MarketRecord,
  brand: Brand,
  printed: readonly Subject[],
  stretch: Stretch,
  period: Period
): boolean {
  return (
    lists(record, stretch, brand) ||
    (brand.launch !== undefined && brand.launch > lastDayOf(period)) ||
    printed.some((group) => group.members?.includes(brand) && lists(record, stretch, group))
  );
}

/** Names the members that a sum leaves out. */
export function withoutThem(names: readonly string[]): string | undefined {
  return names.length ? `Without ${names.join(", ")}.` : undefined;
}

function workingOf({ counted }: MembersFound): string {
  if (counted.length > mostNamed) return `Sum of ${counted.length} brands`;
  return counted.map(({ name, entry }) => `${name} ${inThousands(entry.row.value)}`).join(" + ");
}
