import { rangeAt } from "./range";
import type { Block, Place } from "../port";

/** The cells of a block that hold anything, a formula or a text that shows nothing included: its value type is not "Empty". */
export async function filledIn(context: Excel.RequestContext, block: Block): Promise<Place[]> {
  const range = rangeAt(context, block).load("formulas,valueTypes");
  await context.sync();
  return range.formulas.flatMap((row: unknown[], at) =>
    row.flatMap((formula, place) => {
      const isEmpty = formula === "" && String(range.valueTypes[at]?.[place]) === "Empty";
      return isEmpty
        ? []
        : [{ sheet: block.sheet, row: block.row + at, column: block.column + place }];
    })
  );
}
