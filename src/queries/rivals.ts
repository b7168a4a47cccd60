import { tableOf, type CellValue, type Column, type Figure } from "../model/answer";
import { choices } from "../model/choices";
import { isFailure } from "../model/failure";
import { metrics, type Unit } from "../model/metric";
import { byPublication } from "../model/standing";
import { latest, type Entry } from "../record/entry";
import type { Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { metricQuestion } from "./ask";
import { query } from "./query";

/** Every row on record for the same question, whatever its source or scope; the one in use first. */
export const rivals = query(
  "RIVALS",
  { metric: "metric", item: "item", period: "period" },
  (record, question) => {
    const read = metricQuestion(record, question);
    if (isFailure(read)) return read;
    const rows = rivalsOf(record, read);
    const sources = rows.flatMap(({ figure }) => figure.sources.slice(0, 1));
    return tableOf(
      columnsFor(rows[0]?.figure.unit ?? metrics[read.metric].unit),
      rows.map(toRow),
      sources
    );
  }
);

/** A row on record, or the sum of parts of a source without one. */
interface Report {
  readonly figure: Figure;
  readonly count?: string;
  readonly note?: string;
}

function rivalsOf(record: MarketRecord, question: Question): Report[] {
  const own = record.line(question.metric, question.subject.id, question.count).at(question.period);
  const inUse = figureFor(record, question);
  const row = latest(own);
  const rest = [...own.filter((entry) => entry !== row), ...otherEntries(record, question)]
    .map(reportOf)
    .concat(otherSums(record, question))
    .sort((one, other) => byPublication(one.figure, other.figure));
  const first = inUse ? [{ figure: inUse, count: question.count, note: inUse.note }] : [];
  return [...first, ...rest];
}

function reportOf({ row, figure }: Entry): Report {
  return { figure, count: row.count, note: row.note };
}

/** The rows of other counts of the same subject, or of other scopes of the same production. */
function otherEntries(record: MarketRecord, question: Question): readonly Entry[] {
  const { metric, subject, count, period } = question;
  if (metric === "registrations") {
    return record
      .countsOf(subject.id)
      .filter((other) => other !== count)
      .flatMap((other) => record.line(metric, subject.id, other).at(period));
  }
  if (!metrics[metric].scope) return [];
  return choices.metric
    .filter((other) => metrics[other].scope && other !== metric)
    .flatMap((other) => record.line(other, subject.id).at(period));
}

/** For each other source without a row, its sum of members or parts. */
function otherSums(record: MarketRecord, question: Question): Report[] {
  const { metric, subject, count, period } = question;
  if (metric !== "registrations") return [];
  return choices.source.flatMap((other) => {
    if (other === count || record.line(metric, subject.id, other).at(period).length) return [];
    const figure = figureFor(record, { ...question, count: other });
    return figure ? [{ figure, count: other, note: figure.note }] : [];
  });
}

function columnsFor(unit: Unit): Column[] {
  return [
    { title: "Value", kind: unit === "share" ? "share" : "number", unit },
    { title: "Status", kind: "text" },
    { title: "Publisher", kind: "name" },
    { title: "Published", kind: "text" },
    { title: "Scope or geography", kind: "text" },
    { title: "Note", kind: "text" },
    { title: "URL", kind: "text" },
  ];
}

function toRow({ figure, count, note }: Report): CellValue[] {
  const scope = figure.metric && metrics[figure.metric].scope;
  const area = figure.geography ?? "";
  const source = figure.sources[0];
  const remarks = [figure.working, note].filter(Boolean).join(". ");
  return [
    figure.value,
    figure.status,
    source?.publisher ?? "",
    figure.published ?? "",
    scope ? `${scope}, ${area}` : `${area}${count ? ` (${count})` : ""}`,
    remarks,
    source?.url ?? "",
  ];
}
