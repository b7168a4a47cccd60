import type { Answer, CellValue } from "../../model/answer";

/** The value that the first cell of an answer shows; undefined for a table without rows. */
export function firstValue(answer: Answer): CellValue | undefined {
  switch (answer.kind) {
    case "figure":
    case "text":
      return answer.value;
    case "card":
      return answer.title;
    case "failure":
      return answer.error;
    case "table":
      return answer.rows[0]?.[0];
  }
}
