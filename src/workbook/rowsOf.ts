import type { Answer, CellValue } from "../model/answer";
import { firstValue } from "./formulas/firstValue";

/** The values that the cells of an answer show: the rows of a table, or one value. */
export function rowsOf(answer: Answer): readonly (readonly CellValue[])[] {
  return answer.kind === "table" ? answer.rows : [[firstValue(answer) ?? ""]];
}
