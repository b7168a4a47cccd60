import { rangeAt } from "./range";
import type { Cell, Value } from "../port";

/** Values of a range as they were loaded, and the range again. */
export interface ReadRange {
  readonly values: readonly (readonly Value[])[];
  /** The range to ask for its data types; only called where they matter. */
  range: () => Excel.Range;
}

/**
 * The values as cells show them. Excel gives "#VALUE!" for an entity such as a brand's card; where this
 * Excel tells data types, such values are asked for once more and become the entity's text.
 */
export async function shownValues(
  context: Excel.RequestContext,
  read: readonly ReadRange[],
  supports: (version: string) => boolean
): Promise<Value[][][]> {
  const asked = read.map(({ values, range }) =>
    supports("1.16") && values.some((row) => row.includes("#VALUE!"))
      ? range().load("valuesAsJson")
      : undefined
  );
  if (asked.some(Boolean)) await context.sync();
  return read.map(({ values }, which) =>
    values.map((row, at) =>
      row.map((value, place) => {
        const typed = asked[which]?.valuesAsJson[at]?.[place];
        return typed?.type === "Entity" ? (typed.text ?? value) : value;
      })
    )
  );
}

/** Cells with their values as they show them. */
export async function withShownValues(
  context: Excel.RequestContext,
  cells: readonly Cell[],
  supports: (version: string) => boolean
): Promise<Cell[]> {
  const read = cells.map((cell) => ({
    values: [[cell.value]],
    range: () => rangeAt(context, { ...cell, rows: 1, columns: 1 }),
  }));
  const values = await shownValues(context, read, supports);
  return cells.map((cell, place) => ({ ...cell, value: values[place]?.[0]?.[0] ?? cell.value }));
}
