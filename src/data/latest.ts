import { byStanding } from "../model/standing";
import type { Records } from "./records";
import type { FigureRow } from "./schema";

/** A figure with its place in the table. */
export interface Placed {
  readonly row: FigureRow;
  readonly place: number;
}

/** What a figure is of: metric, subject, period, and whose count. */
export type Question = Pick<FigureRow, "metric" | "subject" | "period" | "count">;

/** The latest figure of each question, rivals and forecasts apart. */
export class LatestFigures {
  private readonly figures = new Map<string, Placed>();

  constructor(records: Pick<Records, "figures">) {
    records.figures.forEach((row, place) => {
      if (row.rival || row.status === "forecast") return;
      const known = this.figures.get(keyOf(row));
      if (!known || byStanding(row, known.row) < 0) this.figures.set(keyOf(row), { row, place });
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
