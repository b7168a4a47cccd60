import type { FigureRow } from "./schema";
import type { Report } from "./rules";
import type { Records } from "./tables";

/** DfT prints the larger makes alone; the rest of its total is at most this part. */
const restOfDft = 0.002;

/** The rules that add figures up. */
export const sums = {
  "vehicles sum": (records: Records, report: Report): void => {
    const at = (metric: string, year: number): number =>
      records.figures.findIndex(
        (row) =>
          row.metric === metric && row.year === year && !row.rival && row.status !== "forecast"
      );
    const years = new Set(records.figures.map(({ year }) => year));
    for (const year of years) {
      const row = at("production", year);
      const parts = [row, at("car production", year), at("commercial production", year)];
      const [vehicles, cars, commercial] = parts.map((place) => records.figures[place]);
      if (!vehicles || !cars || !commercial) continue;
      const rounding = [vehicles, cars, commercial].reduce((sum, each) => sum + half(each), 0);
      const difference = Math.abs(cars.value + commercial.value - vehicles.value);
      if (difference > rounding) {
        report(
          "figures",
          row,
          `Cars ${cars.value} and commercial ${commercial.value} make ${cars.value + commercial.value}, not ${vehicles.value} vehicles in ${year}.`
        );
      }
    }
  },

  "market total": (records: Records, report: Report): void => {
    const market = records.brands.find(({ rest }) => rest === "market")?.id;
    const totals = records.figures.flatMap((row, place) =>
      row.item === market && !row.rival ? [{ row, place }] : []
    );
    for (const { row, place } of totals) {
      const parts = records.figures.filter(
        ({ metric, item, year, count }) =>
          metric === "registrations" && item !== market && year === row.year && count === row.count
      );
      if (!parts.length) continue;
      const sum = parts.reduce((total, { value }) => total + value, 0);
      const allowed = row.count === "DfT" ? row.value * restOfDft : 0;
      if (sum > row.value || row.value - sum > allowed) {
        report(
          "figures",
          place,
          `The brands of ${row.count} in ${row.year} add up to ${sum}; the total says ${row.value}.`
        );
      }
    }
  },
};

/** Half of the unit that a figure is rounded to: the zeros at its end, unless it is exact to the vehicle. */
function half({ value, status, note }: FigureRow): number {
  if (status === "outturn" && !note?.includes("thousands")) return 0;
  let unit = 1;
  while (value > 0 && value % (unit * 10) === 0) unit *= 10;
  return unit / 2;
}
