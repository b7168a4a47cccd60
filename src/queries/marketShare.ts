import { isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { dated, derived } from "./derived";
import { query } from "./query";
import { market } from "./counted";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";

/** Registrations of the brand or group as a part of the market in the same count, 0 to 1. */
export const marketShare = query(
  { brand: "name", year: "year", source: "source" },
  (index, question) => {
    const asked = readSubject(index, question);
    if (isFailure(asked)) return asked;
    const { subject, year, count } = asked;
    const part = registrations(index, subject, year, count);
    if (isFailure(part)) return part;
    const all = index.subject(market);
    const whole = isFailure(all) ? all : registrations(index, all, year, count);
    if (isFailure(whole)) return whole;
    return derived(part.value / whole.value, "share", [part, whole], {
      working: `${inThousands(part.value)} / ${dated(whole)}`,
    });
  }
);
