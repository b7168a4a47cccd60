import { isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { registrationsQuestion, figureOrReason } from "./ask";
import { deriveFigure, withPeriod } from "./deriveFigure";
import { query } from "./query";

/** Registrations of a subject as a share of the market, 0 to 1, in the same count and the same months. */
export const marketShare = query(
  "MARKETSHARE",
  { brand: "subject", period: "period", source: "source" },
  (record, question) => {
    const read = registrationsQuestion(record, question);
    if (isFailure(read)) return read;
    const part = figureOrReason(record, read);
    if (isFailure(part)) return part;
    const whole = figureOrReason(record, { ...read, subject: record.market });
    if (isFailure(whole)) return whole;
    return deriveFigure(part.value / whole.value, "share", [part, whole], {
      working: `${inThousands(part.value)} / ${withPeriod(whole)}`,
      note: part.note,
    });
  }
);
