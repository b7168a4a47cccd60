import { fail, isFailure, type Failure } from "../model/failure";
import { lengthOf, periodText, yearBefore } from "../model/period";
import { questionIn } from "../record/question";
import { registrationsQuestion, figureOrReason, questionOf } from "./ask";
import { deriveFigure, withPeriod } from "./deriveFigure";
import { query } from "./query";

/** sales(period) / sales(basePeriod) - 1, as a fraction: the whole change between the two, not the yearly rate. */
export const salesGrowth = query(
  "SALESGROWTH",
  { brand: "subject", period: "period", basePeriod: "period", source: "source" },
  (record, question) => {
    const read = registrationsQuestion(record, question);
    if (isFailure(read)) return read;
    const base = question.basePeriod
      ? questionOf(record, read, question.basePeriod)
      : questionIn(read, yearBefore(read.period));
    if (isFailure(base)) return base;
    if (lengthOf(base.period) !== lengthOf(read.period)) {
      return fail(
        "wrongPeriod",
        `basePeriod ${periodText(base.period)} is not as long as ${periodText(read.period)}; growth compares periods of one length.`
      );
    }
    const figure = figureOrReason(record, read);
    if (isFailure(figure)) return figure;
    const before = figureOrReason(record, base);
    if (isFailure(before)) return question.basePeriod ? before : needsYearBefore(before);
    if (before.value === 0) {
      return fail(
        "zeroBase",
        `${read.subject.name} had no registrations in ${before.period}; choose another base period.`
      );
    }
    return deriveFigure(figure.value / before.value - 1, "growth", [figure, before], {
      working: `${withPeriod(figure)} / ${withPeriod(before)} - 1`,
      period: spanOf(before.period, figure.period),
    });
  }
);

/** "2024 to 2025"; for ranges, whose own text has a "to", "2025-01 to 2025-06 over 2024-01 to 2024-06". */
function spanOf(from: string, to: string): string {
  return to.includes(" to ") ? `${to} over ${from}` : `${from} to ${to}`;
}

/** The failure where the period of the year before, which growth is measured from, has no figure. */
export function needsYearBefore({ code, message }: Failure): Failure {
  return fail(code, `The same period of the year before is needed too. ${message}`);
}
