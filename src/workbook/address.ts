import { stringifyA1Ref } from "@borgar/fx/xlsx";
import type { Block, Place } from "./port";

/** The place of a cell or block, without its other properties. */
export function placeOf({ sheet, row, column }: Place): Place {
  return { sheet, row, column };
}

/** A cell without its worksheet: "B3". */
export function cellName({ row, column }: Pick<Place, "row" | "column">): string {
  return stringifyA1Ref({ range: { top: row, left: column, bottom: row, right: column } });
}

/** "Sheet1!B3", the worksheet in quotation marks where its name needs them. */
export function addressOf(place: Place): string {
  return blockName({ ...place, rows: 1, columns: 1 });
}

/** "Sheet1!B3:C9", or the one cell. */
export function blockName({ sheet, row, column, rows, columns }: Block): string {
  const range = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
  return stringifyA1Ref({ sheetName: sheet, range });
}
