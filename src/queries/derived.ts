import type { Figure } from "../model/answer";
import type { Unit } from "../model/metric";
import { list } from "../model/number";

/** A figure worked out from others: their sources, the newest of their dates, all their years. */
export function derived(
  value: number,
  unit: Unit,
  from: readonly Figure[],
  told: Partial<Pick<Figure, "working" | "note" | "basis" | "period" | "item" | "count">> = {}
): Figure {
  const sources = new Map(from.flatMap((figure) => figure.sources).map((each) => [each.id, each]));
  const dates = from.flatMap((figure) => figure.published ?? []).sort();
  const years = [...new Set(from.map((figure) => figure.period))].sort();
  const notes = [...new Set(from.flatMap((figure) => figure.note ?? []))];
  return {
    kind: "figure",
    value,
    unit,
    status: "derived",
    sources: [...sources.values()],
    period: list(years),
    published: dates[dates.length - 1],
    geography: from[0]?.geography,
    item: from[0]?.item,
    count: from[0]?.count,
    from,
    note: notes.length ? notes.join(" ") : undefined,
    ...told,
  };
}
