import type { FigureRow } from "../schema";
import { choices } from "../../model/choices";
import { inThousands } from "../../model/number";
import { byStanding } from "../../model/standing";
import type { Rule } from "./rule";

/** A figure with its place in the table. */
interface Placed {
  readonly row: FigureRow;
  readonly place: number;
}

/** The rules that add figures up. Of several rows for one question the latest counts, rivals apart. */
export const sums = {
  "vehicles sum": {
    needs: ["figures"],
    check: ({ records }, report) => {
      const latest = latestBy(records.figures, (row) =>
        row.count ? undefined : `${row.metric} ${row.year}`
      );
      for (const year of new Set(records.figures.map((row) => row.year))) {
        const vehicles = latest.get(`production ${year}`);
        const cars = latest.get(`car production ${year}`)?.row;
        const commercial = latest.get(`commercial production ${year}`)?.row;
        if (!vehicles || !cars || !commercial) continue;
        const { row, place } = vehicles;
        const sum = cars.value + commercial.value;
        const rounding = half(row) + half(cars) + half(commercial);
        if (Math.abs(sum - row.value) <= rounding || row.note?.includes(inThousands(sum))) continue;
        report(
          "figures",
          place,
          `Cars and commercial make ${sum} in ${year}, not ${row.value}. Where sources differ, let the note say ${inThousands(sum)}.`
        );
      }
    },
  },

  "market total": {
    needs: ["figures", "brands"],
    check: ({ records }, report) => {
      const market = records.brands.find(({ rest }) => rest === "market")?.id;
      const latest = [
        ...latestBy(records.figures, (row) =>
          row.metric === "registrations" ? `${row.count} ${row.year} ${row.item}` : undefined
        ).values(),
      ];
      const years = [...new Set(latest.map(({ row }) => row.year))];
      for (const count of choices.source) {
        for (const year of years) {
          const rows = latest.filter(({ row }) => row.count === count && row.year === year);
          const total = rows.find(({ row }) => row.item === market);
          const brands = rows.filter((each) => each !== total);
          if (!brands[0]) continue;
          const sum = brands.reduce((all, { row }) => all + row.value, 0);
          if (sum !== total?.row.value) {
            report(
              "figures",
              (total ?? brands[0]).place,
              `The brands of ${count} in ${year} add up to ${sum}; the total says ${total?.row.value ?? "nothing"}.`
            );
          }
        }
      }
    },
  },
} satisfies Record<string, Rule>;

/** The latest figure by key, rivals and forecasts apart. */
function latestBy(
  figures: readonly FigureRow[],
  keyOf: (row: FigureRow) => string | undefined
): Map<string, Placed> {
  const latest = new Map<string, Placed>();
  figures.forEach((row, place) => {
    const key = keyOf(row);
    if (key === undefined || row.rival || row.status === "forecast") return;
    const known = latest.get(key);
    if (!known || byStanding(row, known.row) < 0) latest.set(key, { row, place });
  });
  return latest;
}

/** Half of the unit that a figure is rounded to, by the word in its note. */
function half({ note = "" }: FigureRow): number {
  return note.includes("thousands") ? 500 : note.includes("hundreds") ? 50 : 0;
}
