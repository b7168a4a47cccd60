import { fail } from "../model/failure";
import { periodOfDay, periodText } from "../model/period";
import { query } from "./query";

/** The period that a date falls into, as text that every function reads. */
export const period = query(
  "PERIOD",
  { date: "day", frequency: "frequency" },
  (_record, { date, frequency = "month" }) =>
    date === undefined
      ? fail("missingArgument", 'Name a date: a date cell, DATE(2025,8,31) or "2025-08-31".')
      : { kind: "text", value: periodText(periodOfDay(frequency, date)) }
);
