import type { Count, MetricName } from "../model/choices";
import { fold } from "../model/name";
import { metrics } from "../model/metric";
import type { Item } from "./question";
import type { MarketRecord } from "./record";
import { namesOf, type Subject } from "./subjects";

/** The item of metrics that are counted for the whole country; it may be left empty. */
const country = "UK";
const countryNames = [country, "United Kingdom"].map(fold);

/** The count that answers where none is named: SMMT, and DfT for models, whose list is whole. */
export function usualCount({ kind }: Subject): Count {
  return kind === "model" ? "DfT" : "SMMT";
}

/** The item that a name means for a metric other than registrations; undefined where the metric has no figures of it. */
export function itemNamed(
  record: MarketRecord,
  metric: MetricName,
  name: string | undefined
): Item | undefined {
  const ids = record.subjectsWith(metric);
  const isCountry = metrics[metric].items === "UK" && countryNames.includes(fold(name ?? country));
  const id = isCountry
    ? country
    : name === undefined
      ? usualSubject(record, metric)
      : idNamed(record, ids, name);
  if (id === undefined) return undefined;
  const subject = record.subject(id);
  return {
    metric,
    subject: { kind: "maker", id, name: subject?.name ?? id, aliases: subject?.aliases ?? [] },
  };
}

/** The item meant where none is named: the market, or the only one there is. */
function usualSubject(record: MarketRecord, metric: MetricName): string | undefined {
  const ids = record.subjectsWith(metric);
  if (ids.includes(record.market.id)) return record.market.id;
  return ids.length === 1 ? ids[0] : undefined;
}

/** The id that a name means: the id itself, or any name of the brand, group, subject or party with that id. */
function idNamed(record: MarketRecord, ids: readonly string[], name: string): string | undefined {
  const wanted = fold(name);
  const direct = ids.find((id) => fold(id) === wanted);
  if (direct !== undefined) return direct;
  const known = [record.subject(name), record.party(name)].flatMap((each) =>
    each ? namesOf(each).map(fold) : []
  );
  return ids.find((id) => known.includes(fold(id)));
}
