import { fail, isFailure } from "../model/failure";
import { periodText } from "../model/period";
import { registrationsQuestion, figureOrReason } from "./ask";
import { deriveFigure } from "./deriveFigure";
import { listsItsBrands, ranking } from "./listedBrands";
import { query } from "./query";

/** Place among the brands that the count lists by name, 1 for the most; equal figures share the better place. */
export const salesRank = query(
  "SALESRANK",
  { brand: "subject", period: "period", source: "source" },
  (record, question) => {
    const read = registrationsQuestion(record, question);
    if (isFailure(read)) return read;
    const { subject, period, count } = read;
    if (subject.kind !== "brand") {
      return fail(
        "notRanked",
        `${subject.name} has no rank: only single brands are ranked. Ask for a brand, such as "Jaecoo".`
      );
    }
    const figure = figureOrReason(record, read);
    if (isFailure(figure)) return figure;
    if (!listsItsBrands(record, period, count)) {
      return fail(
        "notListed",
        `${count} does not list all its brands for ${periodText(period)}, so there is no ranking; UKAUTO.TOPBRANDS names the periods that have one.`
      );
    }
    const ranked = ranking(record, period, count);
    const rank = ranked.find((each) => each.subject === subject)?.rank ?? ranked.length;
    return deriveFigure(rank, "rank", [figure], { working: `${ranked.length} brands listed` });
  }
);
