import { choices } from "../model/choices";
import { fail } from "../model/failure";
import { list } from "../model/number";
import { query } from "./query";
import { ranking } from "./ranking";
import { latestFullYear, listedBrands, market } from "./counted";
import { registrations } from "./registrations";

const header = ["Rank", "Brand", "Sales", "Share", "Growth"];
const usualCount = 10;

/** The brands with the most registrations; growth is over the year before, "" where that has none. */
export const topBrands = query(
  { count: "count", year: "year", source: "source" },
  (index, { count = usualCount, year: asked, source = "SMMT" }) => {
    const year = asked ?? latestFullYear(index, source);
    const ranked = year === undefined ? [] : ranking(index, year, source);
    if (year === undefined || !ranked.length) {
      const years = [...index.figures("registrations", market, source).keys()].filter(
        (key) => listedBrands(index, key, source).length
      );
      const other = choices.source.find(
        (name) => name !== source && year !== undefined && listedBrands(index, year, name).length
      );
      return fail(
        "notCovered",
        `${source} has no table of brands for ${year ?? "any year"}. Years on record: ${list(years.sort())}.${other ? ` ${other} has one: put "${other}" as the source.` : ""}`
      );
    }
    const whole = index.figures("registrations", market, source).get(year)?.[0]?.figure.value ?? 0;
    const rows = ranked.slice(0, count).map(({ rank, subject, value }) => {
      const before = registrations(index, subject, year - 1, source);
      const growth = before.kind === "figure" && before.value > 0 ? value / before.value - 1 : "";
      return [rank, subject.name, value, whole ? value / whole : "", growth];
    });
    return { kind: "table", header: true, rows: [header, ...rows] };
  }
);
