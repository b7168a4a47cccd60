import type { Figure } from "../model/answer";
import { choices, type Count, type MetricName } from "../model/choices";
import { fail, isFailure, type Failure } from "../model/failure";
import { metrics } from "../model/metric";
import { list } from "../model/number";
import type { PeriodRequest } from "../model/periodForms";
import { countNamed, latest, type Pick } from "../record/entry";
import { itemNamed, usualCount } from "../record/items";
import { latestFullYear, periodFor } from "../record/newest";
import { questionIn, type Item, type Question } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { noFigure } from "./noFigure";
import { noPeriod } from "./noPeriod";
import { short, unknownName, unknownSubject } from "./unknownName";

/** What a question about registrations is about: a subject, and whose count. */
export interface Registrations extends Item {
  readonly metric: "registrations";
  readonly count: Count;
}

/** The subject and count that a brand argument and a source mean. */
export function registrationsOf(
  record: MarketRecord,
  brand: string | undefined,
  source: Count | undefined
): Registrations | Failure {
  if (brand === undefined) return needSubject(record);
  const subject = record.subject(brand);
  if (!subject) return sourceWithin(record, brand) ?? unknownSubject(record, brand, "brand");
  return { metric: "registrations", subject, count: source ?? usualCount(subject) };
}

/** An item may name its source, as in "Omoda@DfT"; functions with a brand have an argument for the source. */
function sourceWithin(record: MarketRecord, brand: string): Failure | undefined {
  const [name = "", source] = brand.split("@");
  const count = countNamed(source ?? "");
  const subject = count && record.subject(name);
  if (!subject) return undefined;
  return fail("unknownName", `Write "${subject.name}" alone and put "${count}" as the source.`, {
    argument: "brand",
    from: brand,
    to: subject.name,
  });
}

/** The item that a name means for a metric, or why there is none. Registrations take "Omoda" or "Omoda@DfT". */
export function requireItem(
  record: MarketRecord,
  metric: MetricName | undefined,
  item: string | undefined
): Item | Failure {
  if (metric === undefined) {
    return fail("missingArgument", `Name a metric: ${choices.metric.join(", ")}.`);
  }
  const found = findItem(record, metric, item);
  if (found) return found;
  if (metric !== "registrations") return noItem(record, metric, item);
  if (item === undefined) return needSubject(record);
  const { name, source } = splitItem(item);
  const count = countNamed(source ?? "");
  if (source !== undefined && !count) {
    return fail(
      "unknownChoice",
      `"${short(item)}" names no source on record. Write the name alone, or "${name.slice(0, 40)}@DfT".`
    );
  }
  if (!name) return needSubject(record);
  const unknown = unknownSubject(record, name, "item");
  if (!unknown.mend) return unknown;
  const to = count ? `${unknown.mend.to}@${count}` : unknown.mend.to;
  return { ...unknown, mend: { argument: "item", from: item, to } };
}

/** The same where no message will be shown: undefined for an item that is not on record. */
export function findItem(
  record: MarketRecord,
  metric: MetricName,
  item: string | undefined
): Item | undefined {
  if (metric !== "registrations") return itemNamed(record, metric, item);
  const { name, source } = splitItem(item ?? "");
  const subject = record.subject(name);
  if (!subject) return undefined;
  const count = source === undefined ? usualCount(subject) : countNamed(source);
  return count && { metric, subject, count };
}

function splitItem(item: string): { name: string; source?: string } {
  const at = item.indexOf("@");
  if (at < 0) return { name: item };
  return { name: item.slice(0, at).trim(), source: item.slice(at + 1) };
}

function noItem(record: MarketRecord, metric: MetricName, item: string | undefined): Failure {
  const names = record.subjectsWith(metric);
  const help =
    metrics[metric].items === "UK"
      ? 'It is counted for the UK: put "UK" or leave the item empty.'
      : `It is on record for: ${list(names.map((name) => `"${name}"`))}.`;
  if (item === undefined) return fail("missingArgument", `Name an item for ${metric}. ${help}`);
  if (metrics[metric].items === "UK") {
    const other = choices.metric.find(
      (each) => metrics[each].scope && itemNamed(record, each, item)
    );
    return fail(
      "unknownName",
      `No ${metric} on record for "${short(item)}". ${other ? `Ask for "${other}" of it.` : help}`,
      other && { argument: "metric", from: metric, to: other }
    );
  }
  return unknownName(
    { what: `${metric} on record for`, asked: item, argument: "item" },
    names,
    help
  );
}

/** The question about an item in the period that is requested: by default the latest full year. */
export function questionOf<I extends Item>(
  record: MarketRecord,
  item: I,
  request: PeriodRequest | undefined
): ReturnType<typeof questionIn<I>> | Failure {
  const period = request ? periodFor(record, item, request) : latestFullYear(record, item);
  return period ? questionIn(item, period) : noPeriod(record, item, request);
}

/** The question about registrations that brand, period and source ask. */
export function registrationsQuestion(
  record: MarketRecord,
  question: {
    readonly brand: string | undefined;
    readonly period: PeriodRequest | undefined;
    readonly source: Count | undefined;
  }
): (Registrations & Question) | Failure {
  const item = registrationsOf(record, question.brand, question.source);
  return isFailure(item) ? item : questionOf(record, item, question.period);
}

/** The question about any metric that metric, item and period ask. */
export function metricQuestion(
  record: MarketRecord,
  question: {
    readonly metric: MetricName | undefined;
    readonly item: string | undefined;
    readonly period: PeriodRequest | undefined;
  }
): Question | Failure {
  const item = requireItem(record, question.metric, question.item);
  return isFailure(item) ? item : questionOf(record, item, question.period);
}

/** The figure for a question, or why there is none. */
export function figureOrReason(
  record: MarketRecord,
  question: Question,
  pick: Pick = latest
): Figure | Failure {
  return figureFor(record, question, pick) ?? noFigure(record, question);
}

/** The failure of a question that names no subject. */
export function needSubject(record: MarketRecord): Failure {
  return fail(
    "missingArgument",
    `Name a brand, a group or "${record.market.name}", such as "Omoda".`
  );
}
