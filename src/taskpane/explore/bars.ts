import * as Plot from "@observablehq/plot";
import { shownFigure } from "../parts/values";
import { textWidth } from "../timeline/textWidth";
import { gridOf, type GridCell } from "./grid";
import type { LegendEntry } from "./legend";
import type { Series } from "./series";
import { before, own, plotStyle, soft } from "./styles";
import { valueTicks } from "./ticks";
import { markOf, shortPeriod } from "./words";

interface Bar {
  readonly item: string;
  readonly period: string;
  readonly value: number;
  readonly shown: string;
  readonly isKnown: boolean;
}

const barHeight = 15;
const missing = "not on record";

/** A bar for each item and period, with its figure after it. */
export function drawBars(series: Series, width: number): unknown {
  const bars = barsOf(series);
  const [first] = series.lines;
  const unit = first?.measure.unit ?? "cars";
  const periods = series.periods.map(shortPeriod);
  const items = series.lines.map(({ title }) => title);
  const values = bars.map(({ value }) => value);
  const room = Math.max(...bars.map(({ shown }) => textWidth(shown))) + 8;
  const marginLeft = Math.min(width * 0.42, Math.max(...items.map(textWidth)) + 8);
  const negative = Math.min(0, ...values) < 0;
  const ticks = valueTicks(Math.min(...values), Math.max(...values), unit);
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  return Plot.plot({
    width,
    height: 10 + items.length * (periods.length * barHeight + 9),
    marginLeft,
    marginRight: room,
    marginTop: 4,
    marginBottom: 6,
    style: plotStyle,
    x: { axis: null, domain: [low, high || 1] },
    y: { axis: null, domain: periods, padding: 0.1 },
    fy: {
      axis: "left",
      label: null,
      domain: items,
      padding: 0.2,
      tickSize: 0,
      tickFormat: (item: string) => shortened(item, marginLeft - 8),
    },
    marks: [
      ...(negative ? [Plot.gridX(ticks.values, { strokeOpacity: 0.15 })] : []),
      Plot.barX(
        bars.filter(({ isKnown }) => isKnown),
        {
          fy: "item",
          y: "period",
          x: "value",
          fill: ({ period }: Bar) => (period === periods[periods.length - 1] ? own : before),
          title: ({ item, period, shown }: Bar) => `${item}, ${period}: ${shown}`,
        }
      ),
      Plot.text(bars, {
        fy: "item",
        y: "period",
        x: ({ value }: Bar) => Math.max(0, value),
        text: "shown",
        textAnchor: "start",
        dx: 5,
        fill: ({ isKnown }: Bar) => (isKnown ? "currentColor" : soft),
      }),
      Plot.ruleX([0], { stroke: "currentColor" }),
    ],
  });
}

/** Which bar is of which period, where there are two. */
export function barEntries({ periods }: Series): LegendEntry[] {
  if (periods.length < 2) return [];
  return periods.map((period, place) => ({
    title: shortPeriod(period),
    mark: "box" as const,
    style: {
      colour: place === periods.length - 1 ? own : before,
      symbol: "square" as const,
      hollow: false,
    },
  }));
}

function barsOf(series: Series): Bar[] {
  const { rows } = gridOf({ ...series, also: [] });
  const cells = rows.flatMap((row) => row.cells);
  return cells.map(({ line, period, figure }: GridCell) => {
    const mark = figure && markOf(figure);
    return {
      item: line.title,
      period: shortPeriod(period),
      value: figure?.value ?? 0,
      shown: figure ? `${shownFigure(figure)}${mark ? ` ${mark}` : ""}` : missing,
      isKnown: figure !== undefined,
    };
  });
}

/** A name that is too long for its margin ends with an ellipsis; the table has it whole. */
function shortened(text: string, room: number): string {
  if (textWidth(text) <= room) return text;
  let end = text.length - 1;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`) > room) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
