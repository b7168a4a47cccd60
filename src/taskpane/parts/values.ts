import type { Answer, Figure } from "../../model/answer";
import { asPercent, inThousands } from "../../model/number";
import type { Status } from "../../model/status";

/** The colour that tells an outturn from what was worked out, and both from what is not known yet. */
export function statusColour(status: Status): "success" | "informative" | "warning" {
  if (status === "outturn") return "success";
  return status === "derived" ? "informative" : "warning";
}

/** A figure as its number format shows it. */
export function shownFigure({ value, unit }: Pick<Figure, "value" | "unit">): string {
  if (unit === "share" || unit === "growth") return asPercent(value);
  return unit === "rank" ? String(value) : inThousands(value);
}

/** An answer in a few words. */
export function shownAnswer(answer: Answer): string {
  switch (answer.kind) {
    case "figure":
      return shownFigure(answer);
    case "text":
      return answer.value === "" ? "(empty)" : answer.value;
    case "card":
      return answer.title;
    case "table": {
      const rows = answer.rows.length - (answer.header ? 1 : 0);
      const columns = answer.rows[0]?.length ?? 0;
      return `${rows} ${rows === 1 ? "row" : "rows"} of ${columns} ${columns === 1 ? "column" : "columns"}`;
    }
    case "failure":
      return answer.error;
  }
}
