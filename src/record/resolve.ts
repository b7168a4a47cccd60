import type { Figure } from "../model/answer";
import { inThousands, list } from "../model/number";
import { latest, type Pick } from "./entry";
import { lists, stretchFor, type Question } from "./question";
import type { MarketRecord } from "./record";
import { sumOfMembers } from "./sumOfMembers";
import { sumOfParts } from "./sumOfParts";

/** What the record knows of a subject in a period: a figure, that there were none, or nothing. */
export type Found = Answered | "none" | "unknown";

interface Answered {
  readonly figure: Figure;
  /** Names of the members that a group's figure leaves out. */
  readonly absent: readonly string[];
}

/**
 * What answers a question, in the order of the contract: the row of that subject and period; for a group,
 * printed figures and its members' figures of that period; the sum of the period's parts.
 */
export function figureFor(
  record: MarketRecord,
  question: Question,
  pick: Pick = latest
): Figure | undefined {
  const found = ofExactPeriod(record, question, pick);
  const figure =
    typeof found === "object"
      ? found.figure
      : sumOfParts(question, (part) => ofExactPeriod(record, part, pick));
  return figure && withRemarks(record, question, figure, pick);
}

/** Adds the remarks on the subject that hold for every period. */
function withRemarks(record: MarketRecord, question: Question, figure: Figure, pick: Pick): Figure {
  const { kind, note, without } = question.subject;
  const ofSubject = kind === "fuel" || kind === "model" ? note : undefined;
  if (!ofSubject && !without) return figure;
  const ofOthers = without && othersOf(record, question, figure, pick);
  return { ...figure, note: [figure.note, ofSubject, ofOthers].filter(Boolean).join(" ") };
}

/** Which brands that a reader may look for in a group are not in it, and what they would add. */
function othersOf(
  record: MarketRecord,
  question: Question,
  figure: Figure,
  pick: Pick
): string | undefined {
  const others = (question.subject.without ?? []).map(({ id, name }) => {
    const subject = record.subject(id);
    const other = subject && figureFor(record, { ...question, subject }, pick);
    return { name, value: other?.value ?? 0 };
  });
  const more = others.reduce((sum, { value }) => sum + value, 0);
  const names = list(others.map(({ name }) => name));
  return `${names} ${others.length > 1 ? "are" : "is"} not in it: with ${inThousands(more)} of theirs it would be ${inThousands(figure.value + more)}.`;
}

/** What is known of exactly that period, without adding up shorter ones. */
export function ofExactPeriod(record: MarketRecord, question: Question, pick: Pick): Found {
  const { metric, subject, count, period } = question;
  const entries = record.line(metric, subject.id, count).at(period);
  const entry = pick(entries);
  if (entry) return { figure: entry.figure, absent: [] };
  if (metric !== "registrations") return "unknown";
  if (subject.members) return sumOfMembers(record, { ...question, subject }, subject.members, pick);
  const stretch = stretchFor(record, question);
  // A row that may not answer, because it is a rival or was not yet known, does not mean that there were none.
  return !entries.length && stretch && lists(record, stretch, subject) ? "none" : "unknown";
}
