import { fail, isFailure } from "../model/failure";
import { dated, derived } from "./derived";
import { query } from "./query";
import { needsYearBefore } from "./noRegistrations";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";

/** sales(year) / sales(baseYear) - 1: the whole change between the two years, not the yearly rate. */
export const salesGrowth = query(
  { brand: "name", year: "year", baseYear: "year", source: "source" },
  (index, question) => {
    const asked = readSubject(index, question);
    if (isFailure(asked)) return asked;
    const { subject, year, count } = asked;
    const figure = registrations(index, subject, year, count);
    if (isFailure(figure)) return figure;
    const base = registrations(index, subject, question.baseYear ?? year - 1, count);
    if (isFailure(base)) return question.baseYear === undefined ? needsYearBefore(base) : base;
    if (base.value === 0) {
      return fail(
        "zeroBase",
        `${subject.name} had no registrations in ${base.period}, so growth from there is not defined; choose another base year.`
      );
    }
    return derived(figure.value / base.value - 1, "growth", [figure, base], {
      working: `${dated(figure)} / ${dated(base)} - 1`,
      period: `${base.period} to ${figure.period}`,
    });
  }
);
