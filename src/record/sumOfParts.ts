import type { Figure } from "../model/answer";
import { metrics } from "../model/metric";
import { inThousands } from "../model/number";
import { partsOf, periodText, type Frequency, type Period } from "../model/period";
import { sentence } from "../model/sentence";
import type { Question } from "./question";
import type { Found } from "./resolve";
import { addUp, isFilled } from "./sum";
import { withoutThem } from "./sumOfMembers";

/** Months are tried first, then quarters, then halves; the first that are all on record make the sum. */
const order: readonly Frequency[] = ["month", "quarter", "half", "year"];
/** How many parts a working names one by one. */
const mostNamed = 4;

interface Part {
  readonly period: Period;
  readonly found: Found;
}

/**
 * A longer period as the sum of its parts, if the count lists the subject in every one of them: a part without
 * a row counts as none, and the working names it. A target or a share has no such sum.
 */
export function sumOfParts(
  question: Question,
  find: (part: Question) => Found
): Figure | undefined {
  if (!metrics[question.metric].sums) return undefined;
  for (const frequency of order) {
    const periods = partsOf(question.period, frequency);
    if (!periods) continue;
    const parts: Part[] = [];
    for (const period of periods) {
      const found = find({ ...question, period });
      if (found === "unknown") break;
      parts.push({ period, found });
    }
    const figures = parts.flatMap(({ found }) => (typeof found === "object" ? found.figure : []));
    if (parts.length < periods.length || !isFilled(figures)) continue;
    return sumFigure(question, parts, figures, frequency);
  }
  return undefined;
}

function sumFigure(
  question: Question,
  parts: readonly Part[],
  figures: readonly [Figure, ...Figure[]],
  frequency: Frequency
): Figure {
  const statuses = new Set(figures.map(({ status }) => status));
  const [status] = statuses;
  return {
    ...addUp(figures),
    status: statuses.size === 1 && status ? status : "derived",
    period: periodText(question.period),
    item: question.subject.id,
    working: [
      workingOf(question.period, parts, figures, frequency),
      ...gapsOf(question, parts),
    ].join("; "),
    note: noteOf(question, parts),
  };
}

function workingOf(
  whole: Period,
  parts: readonly Part[],
  figures: readonly Figure[],
  frequency: Frequency
): string {
  if (figures.length > mostNamed) {
    return `Sum of ${parts.length} ${pluralOf(frequency)}, ${periodText(whole)}`;
  }
  return figures
    .map((part) => `${inThousands(part.value)} (${part.period})`)
    .join(" + ")
    .replace(/\+ -/g, "- ");
}

function pluralOf(frequency: Frequency): string {
  return frequency === "half" ? "halves" : `${frequency}s`;
}

/** The parts without a row, for each member where the subject is a group. */
function gapsOf({ subject }: Question, parts: readonly Part[]): string[] {
  const gaps = new Map<string, string[]>();
  const length = `${parts.length} ${pluralOf(parts[0]?.period.step ?? "month")}`;
  const add = (name: string, period: Period): void => {
    gaps.set(name, [...(gaps.get(name) ?? []), periodText(period)]);
  };
  for (const { period, found } of parts) {
    if (found === "none") add(subject.name, period);
    else if (typeof found === "object") found.absent.forEach((name) => add(name, period));
  }
  return [...gaps].flatMap(([name, periods]) => {
    // The note names a member that is in none of the parts, as for a single period.
    if (periods.length === parts.length) return [];
    const shown = periods.length > 3 ? `${periods.length} of ${length}` : periods.join(", ");
    return [`${name}: none in ${shown}`];
  });
}

/** A note that holds for every part is written once; one that holds for some, with their periods. */
function noteOf({ subject }: Question, parts: readonly Part[]): string | undefined {
  const found = parts.flatMap((part) => (typeof part.found === "object" ? part.found : []));
  if (subject.members) {
    const [first, ...others] = found;
    const always = first?.absent.filter((name) =>
      others.every(({ absent }) => absent.includes(name))
    );
    return withoutThem(always ?? []);
  }
  const byNote = new Map<string, string[]>();
  for (const { figure } of found) {
    if (figure.note) byNote.set(figure.note, [...(byNote.get(figure.note) ?? []), figure.period]);
  }
  const notes = [...byNote].map(([note, periods]) =>
    sentence(periods.length === found.length ? note : `${periods.join(", ")}: ${note}`)
  );
  return notes.length ? notes.join(" ") : undefined;
}
