import { fail, type Failure } from "../model/failure";
import { nearestName } from "../record/nearest";
import type { MarketRecord } from "../record/record";
import { namesOf } from "../record/subjects";

/** A name that is not on record: what kind of name was wanted, what was written, and in which argument. */
interface Unknown {
  readonly what: string;
  readonly asked: string;
  readonly argument: string;
}

/** The failure for a name that is not on record, with the nearest one where it is near enough to be meant. */
export function unknownName(unknown: Unknown, names: readonly string[], help: string): Failure {
  const { what, asked, argument } = unknown;
  const nearest = nearestName(asked, names);
  return nearest
    ? fail("unknownName", `No ${what} "${short(asked)}". Did you mean "${nearest}"?`, {
        argument,
        from: asked,
        to: nearest,
      })
    : fail("unknownName", `No ${what} "${short(asked)}". ${help}`);
}

/** The same for a subject of registrations. For a party without registrations it says so and proposes no other name. */
export function unknownSubject(record: MarketRecord, asked: string, argument: string): Failure {
  const party = record.party(asked);
  if (party) {
    return fail(
      "unknownName",
      `${party.name} is on record as ${party.role ?? `a ${party.kind}`}; no British registrations.`
    );
  }
  const subjects = record.subjects.filter(({ other }) => !other);
  return unknownName(
    { what: "brand or group", asked, argument },
    [...subjects.map(({ name }) => name), ...subjects.flatMap(namesOf)],
    "UKAUTO.BRANDS() lists the brands."
  );
}

export function unknownParty(record: MarketRecord, asked: string, argument: string): Failure {
  return unknownName(
    { what: "party", asked, argument },
    record.dataset.organisations.flatMap(namesOf),
    "The Parties column of UKAUTO.TIMELINE() lists those on record."
  );
}

export function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
