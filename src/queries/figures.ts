import type { CellValue, Column, Figure } from "../model/answer";
import type { Cited } from "../model/citation";
import { fail, isFailure, type Failure } from "../model/failure";
import { metrics, type Unit } from "../model/metric";
import { inThousands } from "../model/number";
import { requestText, type PeriodRequest } from "../model/periodForms";
import { periodFor } from "../record/newest";
import { questionIn, type Item } from "../record/question";
import type { MarketRecord } from "../record/record";
import { figureFor } from "../record/resolve";
import { findItem, requireItem } from "./ask";
import { query } from "./query";

const mostCells = 100_000;

/** The grid of values: a row for each item, a column for each period, `missing` where there is no answer. */
export const figures = query(
  "FIGURES",
  { metric: "metric", items: "items", periods: "periods", missing: "missing" },
  (record, { metric, items = [], periods = [], missing = "" }) => {
    if (metric === undefined) {
      const failure = requireItem(record, metric, undefined);
      if (isFailure(failure)) return failure;
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
    // Items without an answer share one row: an unknown name costs no more than a known one.
    const blank: CellValue[] = periods.map(() => missing);
    const rowNames = items.map((name) => (isFailure(name) ? "" : (name ?? "")));
    const sources = new Map<string, Cited>();
    const unknown = new Set<string>();
    const units = periods.map(() => new Set<Unit>());
    const rows = items.map((name) => {
      // "UK" may be left empty, but an empty row of a list is no item.
      if (isFailure(name) || (name === undefined && items.length > 1)) return blank;
      const item = findItem(record, metric, name);
      if (!item) {
        if (name !== undefined) unknown.add(name);
        return blank;
      }
      return periods.map((request, place) => {
        const figure = requestedFigure(record, item, request);
        if (figure) units[place]?.add(figure.unit);
        for (const source of figure?.sources ?? []) sources.set(source.id, source);
        return figure?.value ?? missing;
      });
    });
    const columns = periods.map((request, place) =>
      columnOf(request, [...(units[place] ?? [])], metrics[metric].unit)
    );
    return rows.length && columns.length
      ? {
          kind: "table",
          header: false,
          columns,
          rows,
          rowNames,
          sources: [...sources.values()],
          unknown: unknown.size ? [...unknown] : undefined,
        }
      : { kind: "table", header: false, columns: [{ title: "", kind: "text" }], rows: [[missing]] };
  }
);

function requestedFigure(
  record: MarketRecord,
  item: Item,
  request: PeriodRequest | undefined | Failure
): Figure | undefined {
  // An empty cell among periods asks for nothing, unlike an argument that was left out.
  if (!request || isFailure(request)) return undefined;
  const period = periodFor(record, item, request);
  return period && figureFor(record, questionIn(item, period));
}

/** A column has a unit only where all its figures share it: one item may be counted, another be a share. */
function columnOf(
  request: PeriodRequest | undefined | Failure,
  units: readonly Unit[],
  usual: Unit
): Column {
  const [unit = usual, other] = units;
  const title = request && !isFailure(request) ? requestText(request) : "";
  if (other) return { title, kind: "number" };
  return { title, kind: unit === "share" ? "share" : "number", unit };
}
