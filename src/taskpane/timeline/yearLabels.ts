import type { Axis } from "./axis";

export interface YearLabel {
  readonly text: string;
  readonly x: number;
}

const gap = 6;

/** The first and the last year, then the widest, each at its beginning and where no other text stands. */
export function yearLabels(axis: Axis, widthOf: (text: string) => number): YearLabel[] {
  const taken: { from: number; to: number }[] = [];
  const labels: YearLabel[] = [];
  const place = (text: string, at: number): void => {
    const room = widthOf(text);
    const x = Math.max(0, Math.min(at, axis.width - room));
    if (taken.some(({ from, to }) => x < to + gap && from < x + room + gap)) return;
    taken.push({ from: x, to: x + room });
    labels.push({ text, x });
  };
  const [first, last] = [axis.years[0], axis.years[axis.years.length - 1]];
  const widest = [...axis.years].sort((one, other) => other.to - other.from - (one.to - one.from));
  for (const year of [first, last, ...widest]) {
    if (year && !labels.some(({ text }) => text === year.year)) place(year.year, year.from + 2);
  }
  return labels;
}
