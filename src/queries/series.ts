import { tableOf, type Column } from "../model/answer";
import { citeBriefly } from "../model/citation";
import { isFailure } from "../model/failure";
import { metrics, type Unit } from "../model/metric";
import { firstDayOf, frequencies, lastDayOf, type Frequency } from "../model/period";
import { periodsOnRecord } from "../record/newest";
import { questionIn, type Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { daysBetween } from "./days";
import { itemOrMarket, noPeriods, periodCell } from "./periods";
import { query } from "./query";

/** A time series, oldest first; gaps are left out. Without a frequency it is the finest on record. */
export const series = query(
  "SERIES",
  { metric: "metric", item: "item", from: "date", to: "date", frequency: "frequency" },
  (record, { metric, item, from, to, frequency }) => {
    const read = itemOrMarket(record, metric, item);
    if (isFailure(read)) return read;
    const days = daysBetween(record, from, to, read);
    if (isFailure(days)) return days;
    const finest = frequency ?? finestOnRecord(record, read);
    if (!finest) return noPeriods(record, read, "year");
    const periods = periodsOnRecord(record, read, finest);
    if (!periods.length) return noPeriods(record, read, finest);
    const points = periods
      .filter((period) => firstDayOf(period) >= days.first && lastDayOf(period) <= days.last)
      .flatMap((period) => {
        const figure = figureFor(record, questionIn(read, period));
        return figure ? [{ period, figure }] : [];
      });
    const sources = new Map(
      points.flatMap(({ figure }) => figure.sources).map((source) => [source.id, source])
    );
    return tableOf(
      columnsFor(points[0]?.figure.unit ?? metrics[read.metric].unit),
      points.map(({ period, figure }) => [
        periodCell(period),
        figure.value,
        figure.status,
        citeBriefly(figure.sources),
      ]),
      [...sources.values()]
    );
  }
);

function finestOnRecord(record: MarketRecord, item: Item): Frequency | undefined {
  return [...frequencies].reverse().find((each) => periodsOnRecord(record, item, each).length);
}

function columnsFor(unit: Unit): Column[] {
  return [
    { title: "Period", kind: "period" },
    { title: "Value", kind: unit === "share" ? "share" : "number", unit },
    { title: "Status", kind: "text" },
    { title: "Source", kind: "text" },
  ];
}
