import type { Answer, Figure } from "../model/answer";
import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { isFailure, type Failure } from "../model/failure";
import { metrics } from "../model/metric";
import { inThousands, list } from "../model/number";
import { sentence } from "../model/sentence";
import type { Entry } from "./entry";
import type { Index } from "./index";
import { entriesOf, onRecord, readAsked, wordsFor, type Asked } from "./onRecord";
import { query } from "./query";

/** Why a figure is what it is, or why there is none: a text in both cases. A badly asked question fails. */
export const why = query(
  { metric: "metric", item: "name", period: "year" },
  (index, { metric, item, period }) => {
    const asked = readAsked(index, metric, item, period);
    if (isFailure(asked)) return reason(asked);
    const found = onRecord(index, asked);
    return isFailure(found)
      ? reason(found)
      : { kind: "text", value: told(index, asked, found), sources: found.sources };
  },
  reason
);

function reason(failure: Failure): Answer {
  return failure.error === "#N/A" ? { kind: "text", value: failure.message } : failure;
}

function told(index: Index, asked: Asked, figure: Figure): string {
  const { status, working } = figure;
  const article = /^[pd]/.test(status) ? "" : /^[eo]/.test(status) ? "an " : "a ";
  const kind = `${article}${status}${working ? ` as ${working}` : ""}`;
  return [
    `${inThousands(figure.value)} ${figure.unit} for ${wordsFor(asked)} is ${kind}: ${cite(figure.sources)}.`,
    figure.note && sentence(figure.note),
    supersedes(index, asked),
    otherReports(index, asked),
  ]
    .filter(Boolean)
    .join(" ");
}

function supersedes(index: Index, asked: Asked): string | undefined {
  if (asked.metric === "registrations" && asked.subject.kind === "group") return undefined;
  const [, ...earlier] = entriesOf(index, asked);
  const replaced = earlier.filter(({ row }) => !row.rival);
  if (!replaced.length) return undefined;
  return `It supersedes ${list(replaced.map(({ row, figure }) => `the ${row.status} of ${inThousands(row.value)} (${publisherOf(figure)}, ${row.published ?? "undated"})`))}.`;
}

function otherReports(index: Index, asked: Asked): string | undefined {
  const rivals: Entry[] = entriesOf(index, asked).filter(({ row }) => row.rival);
  const reports = rivals.map(report);
  if (asked.metric === "registrations") {
    for (const count of choices.source.filter((other) => other !== asked.count)) {
      const other = onRecord(index, { ...asked, count });
      if (!isFailure(other)) {
        reports.push(`${inThousands(other.value)} by ${count} for ${other.geography}`);
      }
    }
    const known: readonly string[] = choices.source;
    for (const count of index.countsOf(asked.subject.id).filter((c) => !known.includes(c))) {
      const rows = index.figures("registrations", asked.subject.id, count).get(asked.year) ?? [];
      reports.push(...rows.map(report));
    }
  } else if (asked.metric === "car production") {
    const lights = index.figures("light vehicle production", "UK").get(asked.year) ?? [];
    reports.push(...lights.map(report));
  }
  return reports.length ? `Also reported as ${list(reports)}.` : undefined;
}

function report({ row, figure }: Entry): string {
  const scope = metrics[row.metric].scope;
  const what = scope === "light vehicles" ? " light vehicles" : "";
  return `${inThousands(row.value)}${what} (${row.status}, ${publisherOf(figure)}${row.count ? `, ${row.count}` : ""})`;
}

function publisherOf({ sources: [first] }: Figure): string {
  return first?.publisher ?? "no publisher named";
}
