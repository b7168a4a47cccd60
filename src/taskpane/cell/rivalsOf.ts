import type { Figure, Table } from "../../model/answer";
import type { Calculator } from "../../model/calculator";

/** The figures on record for one question, and the one of them that a cell uses. */
export interface RivalTable {
  /** The question in words. */
  readonly of: string;
  readonly used: Figure;
  readonly table: Table;
}

/** The rivals of a figure, or of each of those that it is worked out from; those without any are left out. */
export function rivalsOf(figure: Figure, calculate: Calculator["calculate"]): RivalTable[] {
  const tables = new Map<string, RivalTable>();
  for (const used of figure.metric ? [figure] : (figure.from ?? [])) {
    const { metric, item, count, period } = used;
    if (!metric) continue;
    const answer = calculate("RIVALS", [metric, count ? `${item}@${count}` : item, period]);
    if (answer?.kind !== "table" || answer.rows.length < 3) continue;
    const of = [metric, item, period].filter(Boolean).join(", ");
    tables.set(of, { of, used, table: answer });
  }
  return [...tables.values()];
}

/** The place of a used figure among the rows of its rivals; -1 where it is none of them. */
export function placeOfUsed(
  rows: Table["rows"],
  { value, status, published = "" }: Figure
): number {
  return rows.findIndex(
    ([shown, of, , date]) => shown === value && of === status && date === published
  );
}
