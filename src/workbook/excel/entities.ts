import { rangeAt } from "./range";
import type { Cell, Value } from "../port";

/** The values of a range that was loaded, and the range itself. */
export interface ReadRange {
  readonly values: readonly (readonly Value[])[];
  /** The range, for loading its data types; called only where they are needed. */
  range: () => Excel.Range;
}

/**
 * The values as cells show them. Excel gives "#VALUE!" for an entity such as a brand's card. Where this Excel has
 * data types, those values are loaded again and replaced by the entity's text.
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

/** The cells, each with the value that it shows. */
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
