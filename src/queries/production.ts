import type { Figure } from "../model/answer";
import { choices, type Basis, type MetricName, type Scope } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { metricOfScope } from "../model/metric";
import { inThousands, list } from "../model/number";
import { periodOf, yearOf } from "../model/period";
import type { PeriodRequest } from "../model/periodForms";
import { briefingYear, isQuoted } from "../record/baseYear";
import { itemNamed } from "../record/items";
import { questionIn, type Item, type Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { figureOrReason, questionOf } from "./ask";
import { laterFigure } from "./laterFigure";
import { query } from "./query";

/** Vehicles built in the United Kingdom, by scope. */
export const production = query(
  "PRODUCTION",
  { year: "period", scope: "scope", basis: "basis" },
  (record, { year, scope, basis }) => produced(record, year, scope, basis)
);

export function produced(
  record: MarketRecord,
  request: PeriodRequest | undefined,
  scope: Scope = "vehicles",
  basis: Basis = "briefing"
): Figure | Failure {
  const item = producedItem(record, metricOfScope(scope));
  const question = questionOf(record, item, request ?? usualPeriod(record, item, basis));
  if (isFailure(question)) return question;
  const newest = figureFor(record, question);
  if (!newest) return figureOrReason(record, question);
  const entries = record.line(question.metric, item.subject.id).at(question.period);
  const quoted =
    basis === "briefing" ? entries.find((entry) => isQuoted(record, entry)) : undefined;
  if (quoted) {
    const later = laterFigure(quoted.figure, newest, { argument: "basis", to: "latest" });
    // Where a later figure has overtaken it, the note says that first.
    const note = later ? `${later.remark}, with basis "latest".` : quoted.figure.note;
    return { ...quoted.figure, basis, note, later };
  }
  const isBriefingYear = yearOf(question.period) === briefingYear(record);
  const remark =
    newest.status === "forecast"
      ? forecasts(record, question)
      : isBriefingYear && question.period.frequency === "year" && scope !== "vehicles"
        ? `The ${newest.status} on either basis.`
        : undefined;
  return { ...newest, basis, note: [remark, newest.note].filter(Boolean).join(" ") || undefined };
}

function producedItem(record: MarketRecord, metric: MetricName): Item {
  const item = itemNamed(record, metric, "UK") ?? itemNamed(record, metric, undefined);
  if (!item) throw new Error(`${metric} is counted for the whole country.`);
  return item;
}

/** The year that the briefing quotes, under its basis and where the scope has a figure for it; undefined means the latest full year. */
function usualPeriod(record: MarketRecord, item: Item, basis: Basis): PeriodRequest | undefined {
  const year = basis === "briefing" ? briefingYear(record) : undefined;
  const period = year === undefined ? undefined : periodOf("year", year);
  return period && figureFor(record, questionIn(item, period))
    ? { kind: "period", period }
    : undefined;
}

/** For a year that is only forecast: the other forecasts on record, of this scope and of others. */
function forecasts(record: MarketRecord, { metric, period }: Question): string | undefined {
  const others = choices.scope.flatMap((scope) => {
    const of = metricOfScope(scope);
    const entries = record.line(of, "UK").at(period);
    return (of === metric ? entries.slice(1) : entries).map(({ row, figure }) => {
      const publisher = figure.sources[0]?.publisher ?? "no publisher named";
      return `${inThousands(row.value)} ${scope} (${publisher}, ${row.published ?? "undated"}${row.rival ? ", a rival" : ""})`;
    });
  });
  return others.length ? `Other forecasts on record: ${list(others)}.` : undefined;
}

/** The failure of the target functions where there is no base year. */
export function noBaseYear(): Failure {
  return fail("notCovered", "No base year: no outturn of vehicle production is on record.");
}
