import type { CellValue, Column } from "../model/answer";
import { fail, isFailure, type Failure } from "../model/failure";
import { metrics } from "../model/metric";
import { inThousands } from "../model/number";
import { periodText, type Period } from "../model/period";
import type { PeriodRequest } from "../model/periodForms";
import { periodFor } from "../record/newest";
import type { Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { findItem, itemAsked } from "./ask";
import { query } from "./query";

const mostCells = 100_000;

/** The grid of values: a row an item, a column a period, `missing` where there is no answer. */
export const figures = query(
  "FIGURES",
  { metric: "metric", items: "items", periods: "periods", missing: "missing" },
  (record, { metric, items = [], periods = [], missing = "" }) => {
    if (metric === undefined) {
      const unnamed = itemAsked(record, metric, undefined);
      if (isFailure(unnamed)) return unnamed;
    }
    const date = periods.filter(isFailure).find(({ code }) => code === "dateForPeriod");
    if (date) return date;
    const cells = items.length * periods.length;
    if (metric === undefined || cells > mostCells) {
      return fail(
        "tooLarge",
        `${inThousands(items.length)} items by ${inThousands(periods.length)} periods are ${inThousands(cells)} cells; ask for at most ${inThousands(mostCells)} at once.`
      );
    }
    const columns = periods.map((request) => columnOf(request, metrics[metric].unit));
    // Items without an answer share one row: an unknown name costs no more than a known one.
    const blank: CellValue[] = periods.map(() => missing);
    const rows = items.map((name) => {
      // "UK" may be left empty, but an empty row of a list is no item.
      if (isFailure(name) || (name === undefined && items.length > 1)) return blank;
      const item = findItem(record, metric, name);
      return item ? periods.map((request) => valueFor(record, item, request) ?? missing) : blank;
    });
    return rows.length && columns.length
      ? { kind: "table", header: false, columns, rows }
      : { kind: "table", header: false, columns: [{ title: "", kind: "text" }], rows: [[missing]] };
  }
);

function valueFor(
  record: MarketRecord,
  item: Item,
  request: PeriodRequest | undefined | Failure
): number | undefined {
  const period = isFailure(request) ? undefined : periodAsked(record, item, request);
  return period && figureFor(record, { ...item, period })?.value;
}

/** An empty cell among periods is no period, unlike an argument that was left out. */
function periodAsked(
  record: MarketRecord,
  item: Item,
  request: PeriodRequest | undefined
): Period | undefined {
  return request && periodFor(record, item, request);
}

function columnOf(request: PeriodRequest | undefined | Failure, unit: Column["unit"]): Column {
  const title =
    request && !isFailure(request) && request.kind === "period" ? periodText(request.period) : "";
  return { title, kind: unit === "share" ? "share" : "number", unit };
}
