import { isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { asked, figureOrReason } from "./ask";
import { dated, derived } from "./derived";
import { query } from "./query";

/** Registrations of a subject as a part of the market in the same count and the very same months, 0 to 1. */
export const marketShare = query(
  "MARKETSHARE",
  { brand: "subject", period: "period", source: "source" },
  (record, question) => {
    const read = asked(record, question);
    if (isFailure(read)) return read;
    const part = figureOrReason(record, read);
    if (isFailure(part)) return part;
    const whole = figureOrReason(record, { ...read, subject: record.market });
    if (isFailure(whole)) return whole;
    return derived(part.value / whole.value, "share", [part, whole], {
      working: `${inThousands(part.value)} / ${dated(whole)}`,
      note: part.note,
    });
  }
);
