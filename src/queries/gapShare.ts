import { fail, isFailure } from "../model/failure";
import { inThousands } from "../model/number";
import { lengthOf, periodOf, periodText } from "../model/period";
import { briefingYear } from "../record/baseYear";
import { figureOrReason, questionOf, registrationsOf } from "./ask";
import { deriveFigure, withPeriod } from "./deriveFigure";
import { query } from "./query";
import { pathTo } from "./target";

/**
 * The part of the gap to the target, as a fraction, that would be met if that share of the brand's or group's SMMT
 * registrations of a year or twelve months were built in the UK as added output. It may exceed 1.
 */
export const gapShare = query(
  "GAPSHARE",
  {
    brand: "subject",
    localShare: "share",
    period: "period",
    targetYear: "targetYear",
    basis: "basis",
  },
  (record, { brand, localShare = 1, period, targetYear, basis }) => {
    const item = registrationsOf(record, brand, "SMMT");
    if (isFailure(item)) return item;
    const { subject } = item;
    if (subject.kind === "model" || subject.kind === "fuel" || subject.kind === "buyer") {
      return fail(
        "wrongSubject",
        `${subject.name} is neither a brand nor a group; ask for one, such as "Chery group".`
      );
    }
    const year = basis === "latest" ? undefined : briefingYear(record);
    const usual =
      year === undefined
        ? undefined
        : ({ kind: "period", period: periodOf("year", year) } as const);
    const question = questionOf(record, item, period ?? usual);
    if (isFailure(question)) return question;
    if (lengthOf(question.period) !== 12) {
      return fail(
        "wrongPeriod",
        `The gap is in vehicles a year, and ${periodText(question.period)} is not a year long; give a year or twelve months, such as 2025 or "TTM".`
      );
    }
    const figure = figureOrReason(record, question);
    if (isFailure(figure)) return figure;
    const path = pathTo(record, targetYear, basis);
    if (isFailure(path)) return path;
    if (path.gap <= 0) {
      return path.gap < 0
        ? fail(
            "targetMet",
            `The target of ${path.targetYear} is already met by the ${path.baseYear} figure, so no gap is left to share.`
          )
        : fail("zeroBase", `The gap to the target of ${path.targetYear} is 0.`);
    }
    return deriveFigure(
      (localShare * figure.value) / path.gap,
      "share",
      [figure, path.base, path.target],
      {
        basis: path.basis,
        later: path.base.later,
        working: `${Number(localShare.toPrecision(4))} x ${withPeriod(figure)} / ${inThousands(path.gap)} (${path.baseYear} to ${path.targetYear})`,
        note: ["Cars built here already count.", figure.note].filter(Boolean).join(" "),
      }
    );
  }
);
