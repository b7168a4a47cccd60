import type { MarketRecord } from "./record";
import { byName, type Subject } from "./subjects";

type Kinds = readonly Subject["kind"][];

/** What an argument that names a subject, brand or group offers, in this order. */
export const offered = {
  subject: ["market", "group", "brand", "fuel", "buyer", "model"],
  brand: ["group", "brand"],
  group: ["group"],
} as const satisfies Readonly<Record<string, Kinds>>;

/** The subjects of these kinds, alphabetical within each. */
export function subjectsOf(record: MarketRecord, kinds: Kinds): Subject[] {
  return kinds.flatMap((kind) =>
    record.subjects
      // "Other fuels" may be asked for; cars whose model is not stated are no model to choose.
      .filter((subject) => subject.kind === kind && !(subject.other && kind === "model"))
      .sort(byName)
  );
}
