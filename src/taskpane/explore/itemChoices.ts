import type { MarketRecord } from "../../record/record";
import type { Measure } from "./measures";

const kinds = [
  ["Market", "market"],
  ["Groups", "group"],
  ["Brands", "brand"],
  ["Models", "model"],
  ["Fuels", "fuel"],
  ["Kinds of buyer", "buyer"],
] as const;

/** What a measure may be asked of, by kind. */
export function itemChoices(
  index: MarketRecord,
  { items, metric, unit }: Measure
): { title: string; names: string[] }[] {
  if (items !== "subjects") {
    return [{ title: "On record", names: metric ? [...index.subjectsWith(metric)] : [] }];
  }
  return kinds
    .filter(([, kind]) => unit !== "rank" || kind === "brand")
    .map(([title, kind]) => ({
      title,
      names: index.subjects
        .filter((subject) => subject.kind === kind && !subject.other)
        .map((subject) => subject.name)
        .sort((one, other) => one.localeCompare(other, "en")),
    }));
}
