import type { Brand } from "../data/schema";
import type { Figure } from "../model/answer";
import type { Count } from "../model/choices";
import type { Failure } from "../model/failure";
import { inThousands } from "../model/number";
import type { Entry } from "./entry";
import type { Index } from "./index";
import { latest, type Pick } from "./latest";
import { noRegistrations, type Way } from "./noRegistrations";
import type { Subject } from "./subject";

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
  way?: Way
): Figure | Failure {
  const found = subject.members
    ? sumOfGroup(index, subject, subject.members, year, count, pick)
    : pick(index.figures("registrations", subject.id, count).get(year) ?? [])?.figure;
  return found ?? noRegistrations(index, subject, year, count, way);
}

function sumOfGroup(
  index: Index,
  group: Subject,
  members: readonly Brand[],
  year: number,
  count: Count,
  pick: Pick
): Figure | undefined {
  const counted: Entry[] = [];
  const absent: string[] = [];
  const parts: string[] = [];
  for (const { id, name } of members) {
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
