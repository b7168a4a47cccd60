import type { Calculator } from "../../model/calculator";
import { choices } from "../../model/choices";
import { metricOfScope } from "../../model/metric";
import { frequencies } from "../../model/period";
import type { Kind } from "../../queries/query";
import type { MarketRecord } from "../../record/record";
import type { ArgumentField } from "./fields";

/**
 * The periods that are on record for what has been chosen so far, years first and the newest of each first;
 * none for an argument that takes no period.
 */
export function periodChoices(
  field: ArgumentField,
  fields: readonly ArgumentField[],
  args: readonly unknown[],
  calculate: Calculator["calculate"],
  record: MarketRecord
): string[] {
  const given = (kind: Kind): string | undefined => {
    const value = args[fields.findIndex((each) => each.kind === kind)];
    const first: unknown = Array.isArray(value) ? (value as unknown[]).flat()[0] : value;
    return typeof first === "string" && first !== "" ? first : undefined;
  };
  const has = (kind: Kind): boolean => fields.some((each) => each.kind === kind);
  const onRecord = (metric: string, item?: string): string[] =>
    frequencies.flatMap((frequency) => {
      const answer = calculate("PERIODS", [metric, item ?? null, frequency]);
      return answer?.kind === "table" ? answer.rows.flat().map(String).reverse() : [];
    });
  switch (field.kind) {
    case "targetYear":
      return onRecord("production target");
    case "year":
      return yearsOfPath(args[fields.findIndex(({ kind }) => kind === "targetYear")], calculate);
    case "period":
    case "periods": {
      const metric = given("metric");
      if (metric) return onRecord(metric, given("item") ?? given("items"));
      if (has("metric")) return [];
      if (has("scope")) {
        const scope = choices.scope.find((each) => each === given("scope"));
        return onRecord(metricOfScope(scope ?? "vehicles"));
      }
      if (has("subject") && !given("subject")) return [];
      const name = given("subject") ?? record.market.name;
      const source = given("source");
      return onRecord("registrations", source ? `${name}@${source}` : name);
    }
    default:
      return [];
  }
}

/** From the year that the target is measured from to the year that it is for, the last first. */
function yearsOfPath(targetYear: unknown, calculate: Calculator["calculate"]): string[] {
  const gap = calculate("TARGETGAP", [targetYear ?? null, null]);
  const years = gap?.kind === "figure" ? (gap.from ?? []).map(({ period }) => Number(period)) : [];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return years.length
    ? Array.from({ length: last - first + 1 }, (_, place) => String(last - place))
    : [];
}
