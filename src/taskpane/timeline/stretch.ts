import type { Axis, Month } from "./axis";
import type { Stretch } from "./filters";

/** A drag shorter than this is a click. */
const shortest = 4;
const quarter = 3;

/** The quarters between two places of the picture; none for a click. */
export function dragged(axis: Axis, one: number, other: number): Stretch | undefined {
  if (Math.abs(one - other) < shortest) return undefined;
  const [left, right] = [Math.min(one, other), Math.max(one, other)];
  return within(axis, quarterOf(axis.monthAt(left)), quarterOf(axis.monthAt(right)) + quarter - 1);
}

/** The part of it that the axis holds. */
function within(axis: Axis, from: Month, to: Month): Stretch {
  return { from: Math.max(axis.first, from), to: Math.min(axis.last, to) };
}

function quarterOf(month: Month): Month {
  return month - (month % quarter);
}

/** A stretch with one end moved by a key, in quarters or years; undefined for a key that moves nothing. */
export function moved(
  axis: Axis,
  { from, to }: Stretch,
  end: "from" | "to",
  key: string
): Stretch | undefined {
  const edge = { Home: -Infinity, End: Infinity }[key];
  const step = {
    ArrowLeft: -quarter,
    ArrowDown: -quarter,
    ArrowRight: quarter,
    ArrowUp: quarter,
    PageDown: -12,
    PageUp: 12,
  }[key];
  if (edge === undefined && step === undefined) return undefined;
  const by = edge ?? step ?? 0;
  return end === "from"
    ? { from: Math.min(Math.max(axis.first, from + by), to - quarter + 1), to }
    : { from, to: Math.max(Math.min(axis.last, to + by), from + quarter - 1) };
}

/** A stretch as the filters keep it: undefined if it holds the whole axis. */
export function unlessWhole(axis: Axis, stretch: Stretch): Stretch | undefined {
  return stretch.from <= axis.first && stretch.to >= axis.last ? undefined : stretch;
}

/** Left and right edge of a stretch, in pixels. */
export function stretchEdges(axis: Axis, { from, to }: Stretch): { from: number; to: number } {
  return { from: axis.startOf(from), to: axis.startOf(to + 1) };
}
