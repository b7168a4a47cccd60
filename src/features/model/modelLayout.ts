import type { Look, Value } from "../../workbook/port";

/** One row of the model: its cells from column A on, with number formats and how it looks. */
export interface Line {
  readonly cells: readonly Value[];
  readonly formats?: readonly (string | undefined)[];
  readonly look?: Look;
  /** The values that the drop-down of the cell in column B offers. */
  readonly choices?: readonly string[];
}

export const whole = "#,##0";
export const percent = "0.0%";
export const cars = [undefined, whole];

/** The cells of the inputs and results; every formula takes them from here. */
export const input = {
  basis: "$B$5",
  path: "$B$6",
  baseYear: "$B$7",
  targetYear: "$B$8",
  localShare: "$B$9",
  growth: "$B$10",
  salesPeriod: "$B$11",
} as const;
export const result = {
  base: "$B$14",
  target: "$B$15",
  gap: "$B$16",
  needed: "$B$17",
  sales: "$B$18",
  added: "$B$19",
} as const;
/** The row below the path's heading, counted from 1. */
export const firstOfPath = 26;
/** Years that the path has room for, the base year's among them. */
export const longestPath = 16;
export const pathColumns = 7;
export const maker = "Chery group";
export const rival = "JLR";
export const shares = [0, 0.25, 0.5, 0.75, 1];
