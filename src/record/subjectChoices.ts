import type { MarketRecord } from "./record";
import { byName, type Subject } from "./subjects";

type Kinds = readonly Subject["kind"][];

/** The kinds of subject that the list for a subject, brand or group argument offers, in this order. */
export const kindsInList = {
  subject: ["market", "group", "brand", "fuel", "buyer", "model"],
  brand: ["group", "brand"],
  group: ["group"],
} as const satisfies Readonly<Record<string, Kinds>>;

/** The subjects of these kinds, alphabetical within each kind. */
export function subjectsOfKinds(record: MarketRecord, kinds: Kinds): Subject[] {
  return kinds.flatMap((kind) =>
    record.subjects
      // "Other fuels" is a choice; "model not stated" is not.
      .filter((subject) => subject.kind === kind && !(subject.other && kind === "model"))
      .sort(byName)
  );
}
