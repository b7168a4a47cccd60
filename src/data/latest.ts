import { parsePeriod, type Period } from "../model/period";
import { byStanding } from "../model/standing";
import type { Records } from "./records";
import type { FigureRow } from "./schema";

/** A figure with its place in the table. */
export interface Placed {
  readonly row: FigureRow;
  readonly place: number;
  readonly months: Period;
}

/** What a figure is about: metric, subject, period, and whose count. */
export type Question = Pick<FigureRow, "metric" | "subject" | "period" | "count">;

/** The latest figure of each question, rivals and forecasts apart. */
export class LatestFigures {
  private readonly figures = new Map<string, Placed>();

  constructor(records: Pick<Records, "figures">) {
    records.figures.forEach((row, place) => {
      if (row.rival || row.status === "forecast") return;
      const key = keyOf(row);
      const known = this.figures.get(key);
      if (known && byStanding(row, known.row) >= 0) return;
      const months = known?.months ?? parsePeriod(row.period);
      if (months) this.figures.set(key, { row, place, months });
    });
  }

  of(question: Question): Placed | undefined {
    return this.figures.get(keyOf(question));
  }

  /** Registrations of a subject in a period by one count. */
  registered(count: string, subject: string, period: string): Placed | undefined {
    return this.of({ metric: "registrations", subject, period, count });
  }

  all(): readonly Placed[] {
    return [...this.figures.values()];
  }
}

function keyOf({ metric, subject, period, count = "" }: Question): string {
  return [metric, subject, period, count].join("|");
}
