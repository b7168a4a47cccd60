import type { Unit } from "../../model/metric";
import { inThousands } from "../../model/number";
import { monthsIn, type Frequency, type Period } from "../../model/period";

/** In months: ticks stand so far apart that the same parts of each year have one. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/** Where finer ticks would leave out the last period, this many are enough. */
const enough = 4;

/**
 * The periods that have a label: evenly spaced, each once, as many as fit, or fewer where the last period is then
 * among them.
 */
export function periodTicks(
  all: readonly Period[],
  frequency: Frequency,
  room: number,
  label: number
): Period[] {
  const most = Math.max(2, Math.floor(room / label));
  const length = monthsIn[frequency];
  const fitting = steps
    .filter((step) => step % length === 0)
    .map((step) => all.filter(({ firstMonth }) => firstMonth % step === 0))
    .filter((found) => found.length > 0 && found.length <= most);
  const withLast = fitting.find(
    (found) => found.length >= enough && found[found.length - 1] === all[all.length - 1]
  );
  return withLast ?? fitting[0] ?? all.slice(0, 1);
}

export interface ValueTicks {
  readonly values: readonly number[];
  format: (value: number) => string;
}

/** Round values that hold the least and the greatest, 0 among them, each with a label of its own. */
export function valueTicks(least: number, greatest: number, unit: Unit, most = 5): ValueTicks {
  const isFraction = unit === "share" || unit === "growth";
  const [low, high] = [Math.min(0, least), Math.max(0, greatest)];
  const smallest = isFraction ? 0.001 : 1;
  const step = roundStep(Math.max((high - low) / most, smallest));
  const first = Math.floor(low / step);
  const last = Math.max(first + 1, Math.ceil(high / step));
  const values = Array.from({ length: last - first + 1 }, (_, place) =>
    // Steps of tenths are multiplied out, since adding them up would drift.
    Number(((first + place) * step).toPrecision(12))
  );
  return { values, format: isFraction ? asShare(step) : asAmount(step, last * step) };
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((each) => each * power >= least * 0.9999) ?? 10;
  return factor * power;
}

function asShare(step: number): (value: number) => string {
  const digits = step >= 0.01 ? 0 : 1;
  return (value) => `${(value * 100).toFixed(digits)}%`;
}

/** Thousands and millions are shortened where every tick can be; 0 is always 0. */
function asAmount(step: number, greatest: number): (value: number) => string {
  const [size, unit] =
    greatest >= 1e6 && step % 1e5 === 0
      ? [1e6, "M"]
      : greatest >= 1e4 && step % 1e3 === 0
        ? [1e3, "k"]
        : [1, ""];
  return (value) => {
    if (value === 0) return "0";
    const shown = value / size;
    return `${Number.isInteger(shown) ? inThousands(shown) : shown.toFixed(1)}${unit}`;
  };
}

/** Ticks for ranks: 1 and as many round numbers as fit. */
export function rankTicks(greatest: number): number[] {
  const step = Math.max(1, roundStep(greatest / 5));
  const more = Array.from(
    { length: Math.floor(greatest / step) },
    (_, place) => (place + 1) * step
  );
  return [...new Set([1, ...more])];
}
