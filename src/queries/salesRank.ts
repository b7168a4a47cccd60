import { fail, isFailure } from "../model/failure";
import { derived } from "./derived";
import { query } from "./query";
import { listedBrands } from "./counted";
import { readSubject } from "./readSubject";
import { registrations } from "./registrations";

/** Place among the brands that the count lists by name, 1 for the most; equal figures share the better place. */
export const salesRank = query(
  { brand: "name", year: "year", source: "source" },
  (index, question) => {
    const asked = readSubject(index, question);
    if (isFailure(asked)) return asked;
    const { subject, year, count } = asked;
    if (subject.kind !== "brand") {
      return fail(
        "notRanked",
        `${subject.name} has no rank: only single brands are ranked. Ask for a brand, such as "Jaecoo".`
      );
    }
    const figure = registrations(index, subject, year, count);
    if (isFailure(figure)) return figure;
    const listed = listedBrands(index, year, count);
    const ahead = listed.filter(({ value }) => value > figure.value).length;
    return derived(ahead + 1, "rank", [figure], {
      working: `${listed.length} brands listed`,
    });
  }
);
