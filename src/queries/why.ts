import type { Answer, Figure } from "../model/answer";
import { choices } from "../model/choices";
import { cite } from "../model/citation";
import { isFailure, type Failure } from "../model/failure";
import { metrics } from "../model/metric";
import { inThousands, list } from "../model/number";
import { sentence } from "../model/sentence";
import type { Entry } from "../record/entry";
import type { Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { metricQuestion, figureOrReason } from "./ask";
import { questionWords } from "./figure";
import { query } from "./query";

/** Why a figure is what it is, or why there is none: a text in both cases. Only an argument that cannot be read fails. */
export const why = query(
  "WHY",
  { metric: "metric", item: "item", period: "period" },
  (record, question) => {
    const read = metricQuestion(record, question);
    if (isFailure(read)) return reason(read);
    const found = figureOrReason(record, read);
    return isFailure(found)
      ? reason(found)
      : { kind: "text", value: explained(record, read, found), sources: found.sources };
  }
);

function reason(failure: Failure): Answer {
  return failure.error === "#N/A" ? { kind: "text", value: failure.message } : failure;
}

function explained(record: MarketRecord, question: Question, figure: Figure): string {
  const { status, working, note } = figure;
  const article = /^[pd]/.test(status) ? "" : /^[eo]/.test(status) ? "an " : "a ";
  const kind = `${article}${status}${working ? ` as ${working.replace("Sum", "the sum")}` : ""}`;
  return [
    `${amount(figure)} for ${questionWords(question)} is ${kind}: ${cite(figure.sources)}.`,
    note && sentence(note),
    supersedes(record, question),
    otherReports(record, question, figure),
  ]
    .filter(Boolean)
    .join(" ");
}

function amount({ value, unit }: Figure): string {
  return unit === "share"
    ? `${Number((value * 100).toPrecision(6))} %`
    : `${inThousands(value)} ${unit}`;
}

function entriesOf(
  record: MarketRecord,
  { metric, subject, count, period }: Question
): readonly Entry[] {
  return record.line(metric, subject.id, count).at(period);
}

function supersedes(record: MarketRecord, question: Question): string | undefined {
  const [first, ...earlier] = entriesOf(record, question);
  const replaced = earlier.filter(({ row }) => !row.rival && row.value !== first?.row.value);
  if (!replaced.length) return undefined;
  return `It supersedes ${list(replaced.map(({ row, figure }) => `${amount(figure)} (${row.status}, ${publisherOf(figure)}, ${row.published ?? "undated"})`))}.`;
}

function otherReports(
  record: MarketRecord,
  question: Question,
  figure: Figure
): string | undefined {
  const { metric, subject, count, period } = question;
  const reports = entriesOf(record, question)
    .filter(({ row }) => row.rival)
    .map(report);
  let remark: string | undefined;
  if (metric === "registrations") {
    for (const other of choices.source.filter((each) => each !== count)) {
      const found = figureFor(record, { ...question, count: other });
      if (!found) continue;
      reports.push(`${inThousands(found.value)} by ${other} for ${found.geography}`);
      remark = exceeds(count === "DfT" ? figure : found, count === "DfT" ? found : figure);
    }
    const known: readonly string[] = choices.source;
    for (const rival of record.countsOf(subject.id).filter((each) => !known.includes(each))) {
      reports.push(...record.line(metric, subject.id, rival).at(period).map(report));
    }
  } else if (metric === "car production") {
    reports.push(...record.line("light vehicle production", subject.id).at(period).map(report));
  }
  return reports.length
    ? [`Also reported as ${list(reports)}.`, remark].filter(Boolean).join(" ")
    : undefined;
}

/** A remark where DfT's count is the bigger one, although Great Britain is the smaller area. */
function exceeds(dft: Figure, smmt: Figure): string | undefined {
  return dft.value > smmt.value
    ? "DfT's count of Great Britain can exceed SMMT's of the United Kingdom, since it holds every car that is registered for the first time: used and personal imports too."
    : undefined;
}

function report({ row, figure }: Entry): string {
  const scope = metrics[row.metric].scope;
  const what = scope === "light vehicles" ? " light vehicles" : "";
  return `${inThousands(row.value)}${what} (${row.status}, ${publisherOf(figure)}${row.count ? `, ${row.count}` : ""})`;
}

function publisherOf({ sources: [first] }: Figure): string {
  return first?.publisher ?? "no publisher named";
}
