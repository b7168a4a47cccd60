import type { Figure } from "../model/answer";
import type { Unit } from "../model/metric";
import { inThousands, list } from "../model/number";
import { sentence } from "../model/sentence";

/** A figure worked out from others, with their sources, the newest of their dates and all their periods. */
export function deriveFigure(
  value: number,
  unit: Unit,
  from: readonly [Figure, ...Figure[]],
  details: Partial<
    Pick<Figure, "working" | "note" | "basis" | "later" | "period" | "item" | "count">
  > = {}
): Figure {
  const [first] = from;
  const sources = new Map(from.flatMap((figure) => figure.sources).map((each) => [each.id, each]));
  const dates = from.flatMap((figure) => figure.published ?? []).sort();
  const periods = [...new Set(from.map((figure) => figure.period))].sort();
  // A note that holds for some of the periods says which.
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
    ...details,
  };
}

/** A figure in a working: "19,855 (2025)". */
export function withPeriod({ value, period }: Figure): string {
  return `${inThousands(value)} (${period})`;
}
