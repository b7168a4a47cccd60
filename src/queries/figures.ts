import type { CellValue } from "../model/answer";
import { fail, isFailure, type Failure } from "../model/failure";
import { inThousands } from "../model/number";
import type { Index } from "./index";
import { onRecord, readItem, seriesOf, yearsOf, type Item } from "./onRecord";
import { query } from "./query";
import { latest } from "./latest";

const mostCells = 100_000;

/** The grid of values: a row an item, a column a period, `missing` where there is no answer. */
export const figures = query(
  { metric: "metric", items: "names", periods: "years", missing: "missing" },
  (index, { metric, items = [], periods = [], missing = "" }) => {
    if (metric === undefined) return readItem(index, metric, undefined) as Failure;
    const cells = items.length * periods.length;
    if (cells > mostCells) {
      return fail(
        "tooLarge",
        `${inThousands(items.length)} items by ${inThousands(periods.length)} periods are ${inThousands(cells)} cells; ask for at most ${inThousands(mostCells)} at once.`
      );
    }
    const rowOf = remembered((item: string | undefined) =>
      rowFor(index, readItem(index, metric, item), periods, missing)
    );
    const blank: CellValue[] = periods.map(() => missing);
    // "UK" may be left empty, but an empty row of a list is no item.
    const rows = items.map((item) =>
      isFailure(item) || (item === undefined && items.length > 1) ? blank : rowOf(item)
    );
    return {
      kind: "table",
      header: false,
      rows: rows.length && periods.length ? rows : [[missing]],
    };
  }
);

function rowFor(
  index: Index,
  item: Item | Failure,
  periods: readonly (number | undefined | Failure)[],
  missing: CellValue
): CellValue[] {
  if (isFailure(item)) return periods.map(() => missing);
  const valueIn = valuesOf(index, item);
  return periods.map((year) => (typeof year === "number" ? (valueIn(year) ?? missing) : missing));
}

/** The values of an item by year. A cell without one needs no reason here, which costs more than a value. */
function valuesOf(index: Index, item: Item): (year: number) => number | undefined {
  if (item.metric === "registrations" && item.subject.kind === "group") {
    const years = new Set(yearsOf(index, item));
    return (year) => {
      const sum = years.has(year) ? onRecord(index, { ...item, year }) : undefined;
      return sum?.kind === "figure" ? sum.value : undefined;
    };
  }
  const [series] = seriesOf(index, item);
  return (year) => latest(series?.get(year) ?? [])?.figure.value;
}

/** Each distinct item is worked out once a call. */
function remembered<K, T>(work: (key: K) => T): (key: K) => T {
  const done = new Map<K, T>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const result = work(key);
    done.set(key, result);
    return result;
  };
}
