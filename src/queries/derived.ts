import type { Figure } from "../model/answer";
import type { Unit } from "../model/metric";
import { inThousands, list } from "../model/number";
import { sentence } from "../model/sentence";

/** A figure worked out from others: their sources, the newest of their dates, all their periods. */
export function derived(
  value: number,
  unit: Unit,
  from: readonly [Figure, ...Figure[]],
  told: Partial<
    Pick<Figure, "working" | "note" | "basis" | "later" | "period" | "item" | "count">
  > = {}
): Figure {
  const [first] = from;
  const sources = new Map(from.flatMap((figure) => figure.sources).map((each) => [each.id, each]));
  const dates = from.flatMap((figure) => figure.published ?? []).sort();
  const periods = [...new Set(from.map((figure) => figure.period))].sort();
  // A note that holds for some of the periods says for which.
  const some = periods.length > 1 && from.some(({ note }) => note !== first.note);
  const notes = from.flatMap(({ note, period: of }) =>
    note ? sentence(some ? `${of}: ${note}` : note) : []
  );
  return {
    kind: "figure",
    value,
    unit,
    status: "derived",
    sources: [...sources.values()],
    period: list(periods),
    published: dates[dates.length - 1],
    geography: first.geography,
    item: first.item,
    count: first.count,
    from,
    note: notes.length ? [...new Set(notes)].join(" ") : undefined,
    ...told,
  };
}

/** A figure in a working: "19,855 (2025)". */
export function dated({ value, period }: Figure): string {
  return `${inThousands(value)} (${period})`;
}
