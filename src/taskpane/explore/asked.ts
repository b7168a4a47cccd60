import type { Basis, Count } from "../../model/choices";
import type { Frequency } from "../../model/period";

/** What is drawn in a picture: the bars of one or two periods, lines, or parts that are stacked. */
export type Shape = "lines" | "stack";

/** A figure to compare with, such as a target. */
export interface Beside {
  /** The name of a measure. */
  readonly measure: string;
  readonly item: string;
}

/** What the analyst wants to look at. */
export interface Asked {
  /** The name of a measure. */
  readonly measure: string;
  readonly items: readonly string[];
  readonly frequency: Frequency;
  /** Periods of that frequency, such as "2025-Q3"; left out, all that is on record. */
  readonly from?: string;
  readonly to?: string;
  /** Whose count of registrations. */
  readonly count: Count;
  /** Which production the path to the target starts from. */
  readonly basis: Basis;
  readonly shape: Shape;
  readonly beside: readonly Beside[];
  /** Further measures, as columns of a table of one period. */
  readonly also: readonly string[];
}

/** As many as a picture of lines can tell apart. */
export const mostLines = 8;

/** As many periods as bars can show side by side; more are lines, and run down the table. */
export const mostBars = 2;
