import { choices } from "../model/choices";
import { fail, isFailure } from "../model/failure";
import { list } from "../model/number";
import { query } from "./query";
import { ranking } from "./ranking";
import { listedBrands, market } from "./counted";
import { latest } from "./latest";
import { readSubject } from "./readSubject";

const header = ["Rank", "Brand", "Sales", "Share", "Growth"];
const usualCount = 10;

/** The brands with the most registrations; growth is over the year before, "" where that has none. */
export const topBrands = query(
  { count: "count", year: "year", source: "source" },
  (index, { count = usualCount, ...question }) => {
    const asked = readSubject(index, { brand: market, ...question });
    if (isFailure(asked)) return asked;
    const { year, count: source } = asked;
    const ranked = ranking(index, year, source);
    if (!ranked.length) {
      const years = [...index.figures("registrations", market, source).keys()].filter(
        (key) => listedBrands(index, key, source).length
      );
      const other = choices.source.find((name) => listedBrands(index, year, name).length);
      return fail(
        "notCovered",
        `${source} has no table of brands for ${year}. Years on record: ${list(years.sort()) || "none"}.${other ? ` ${other} has one: put "${other}" as the source.` : ""}`
      );
    }
    const sold = (item: string, when: number): number | undefined =>
      latest(index.figures("registrations", item, source).get(when) ?? [])?.figure.value;
    const whole = sold(market, year);
    const rows = ranked.slice(0, count).map(({ rank, subject, value }) => {
      const before = sold(subject.id, year - 1);
      return [
        rank,
        subject.name,
        value,
        whole ? value / whole : "",
        before ? value / before - 1 : "",
      ];
    });
    return { kind: "table", header: true, rows: [header, ...rows] };
  }
);
