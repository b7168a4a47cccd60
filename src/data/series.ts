import { parsePeriod, periodAt, periodText } from "../model/period";
import type { FigureRow } from "./schema";

/** Figures of successive periods that are alike in everything but period and value. */
export interface Series extends Omit<FigureRow, "period" | "value"> {
  /** The first period; the others follow it. */
  readonly period: string;
  readonly values: readonly number[];
}

/** The figures as series, in the order of the figures. */
export function toSeries(figures: readonly FigureRow[]): Series[] {
  const series: (Series & { readonly values: number[] })[] = [];
  let [shared, next] = ["", ""];
  for (const { period, value, ...row } of figures) {
    const key = JSON.stringify(Object.entries(row).sort());
    const last = series[series.length - 1];
    if (last && key === shared && period === next) last.values.push(value);
    else series.push({ ...row, period, values: [value] });
    [shared, next] = [key, periodAfter(period) ?? ""];
  }
  return series;
}

export function toFigures(series: readonly Series[]): FigureRow[] {
  return series.flatMap(({ period: first, values, ...row }) => {
    let period = first;
    return values.map((value, place) => {
      if (place > 0) period = periodAfter(period) ?? "";
      return { ...row, period, value };
    });
  });
}

/** The period that follows; undefined after a range, or after a text that is not a period. */
function periodAfter(text: string): string | undefined {
  const period = parsePeriod(text);
  if (!period || period.frequency === "range") return undefined;
  return periodText(periodAt(period.frequency, period.lastMonth + 1));
}
