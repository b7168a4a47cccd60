import { tableOf, type Column } from "../model/answer";
import { choices } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { frequencies, periodText, yearBefore } from "../model/period";
import { periodsOnRecord } from "../record/newest";
import type { Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { registrationsQuestion } from "./ask";
import { listsItsBrands, ranking } from "./listedBrands";
import { some } from "./noFigure";
import { query } from "./query";

const columns: readonly Column[] = [
  { title: "Rank", kind: "number", unit: "rank" },
  { title: "Brand", kind: "name" },
  { title: "Sales", kind: "number", unit: "cars" },
  { title: "Share", kind: "share", unit: "share" },
  { title: "Growth", kind: "share", unit: "growth" },
];
const usualCount = 10;

/** The brands with the most registrations; growth is over the same period a year before, "" where that has none. */
export const topBrands = query(
  "TOPBRANDS",
  { count: "number", period: "period", source: "source" },
  (record, { count = usualCount, period: request, source }) => {
    const whole = registrationsQuestion(record, {
      brand: record.market.id,
      period: request,
      source,
    });
    if (isFailure(whole)) return whole;
    const ranked = ranking(record, whole.period, whole.count);
    if (!ranked.length) return noTable(record, whole);
    const market = figureFor(record, whole);
    const before = yearBefore(whole.period);
    const shown = ranked.slice(0, count);
    const rows = shown.map(({ rank, subject, value }) => {
      const earlier = figureFor(record, { ...whole, subject, period: before })?.value;
      return [
        rank,
        subject.name,
        value,
        market?.value ? value / market.value : "",
        earlier ? value / earlier - 1 : "",
      ];
    });
    const sources = shown.flatMap((each) => each.sources);
    return tableOf(columns, rows, [...(market?.sources ?? []), ...sources]);
  }
);

function noTable(record: MarketRecord, whole: Question): Failure {
  const { count = "SMMT", period } = whole;
  const known = frequencies.flatMap((frequency) =>
    periodsOnRecord(record, whole, frequency).filter((each) => listsItsBrands(record, each, count))
  );
  // The message lists periods of the same frequency as the one asked for, or else years.
  const alike = known.filter(({ frequency }) => frequency === period.frequency);
  const other = choices.source.find(
    (name) => name !== count && listsItsBrands(record, period, name)
  );
  return fail(
    "notCovered",
    `${count} has no table of brands for ${periodText(period)}. On record: ${some((alike.length ? alike : known).map(periodText)) || "none"}.${other ? ` ${other} has one: put "${other}" as the source.` : ""}`
  );
}
