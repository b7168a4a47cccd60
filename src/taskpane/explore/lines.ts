import * as Plot from "@observablehq/plot";
import { inThousands } from "../../model/number";
import { parsePeriod, periodText, type Period } from "../../model/period";
import { shownFigure } from "../parts/values";
import { textWidth } from "../timeline/textWidth";
import { mostLines } from "./asked";
import { axisLabel } from "./axes";
import type { LegendEntry } from "./legend";
import { passingOf } from "./passing";
import { sequenceOf, type Line, type Series } from "./series";
import { ground, plotStyle, soft, styleOf, type LineStyle } from "./styles";
import { periodTicks, rankTicks, valueTicks } from "./ticks";
import { shortPeriod } from "./words";

interface Point {
  readonly x: number;
  /** NaN where nothing is on record, which breaks the line. */
  readonly y: number;
  readonly isForecast: boolean;
  /** True where no line leads to it or from it. */
  readonly isAlone: boolean;
  readonly words: string;
}

/** Marks of single figures are drawn while there is room between them. */
const roomForMarks = 12;
/** Each period has a tick, whether it has a label or not, while they can be told apart. */
const roomForTicks = 6;

/** The lines that a picture can tell apart; the table has them all. */
export function drawnLines({ lines }: Pick<Series, "lines">): readonly Line[] {
  const main = lines.filter(({ beside }) => !beside);
  return [...main.slice(0, mostLines), ...lines.filter(({ beside }) => beside)];
}

/** A line for each item, broken where nothing is on record; forecasts and targets have marks of their own. */
export function drawLines(series: Series, width: number): unknown {
  const { asked, targets } = series;
  const lines = drawnLines(series);
  const all = sequenceOf(series);
  const drawn = lines.map((line, place) => ({
    style: styleOf(line, place),
    points: pointsOf(line, all),
  }));
  const points = drawn.flatMap((line) => line.points).filter(({ y }) => !Number.isNaN(y));
  const values = [...points.map(({ y }) => y), ...targets.map(({ value }) => value)];
  const unit = lines[0]?.measure.unit ?? "cars";
  const isRank = unit === "rank";
  const ticks = isRank
    ? { values: rankTicks(Math.max(...values)), format: String }
    : valueTicks(Math.min(...values), Math.max(...values), unit);
  const bounds = [
    ticks.values[0] ?? 0,
    Math.max(ticks.values[ticks.values.length - 1] ?? 1, ...values),
  ];
  const marginLeft = Math.max(...ticks.values.map((value) => textWidth(ticks.format(value)))) + 10;
  const marginRight = 16;
  const room = width - marginLeft - marginRight;
  const labelled = periodTicks(all, asked.frequency, room, 34);
  const [first, last] = [all[0], all[all.length - 1]];
  return Plot.plot({
    width,
    height: Math.round(Math.min(340, Math.max(210, width * 0.6))),
    marginLeft,
    marginRight,
    marginTop: passingOf(series) || targets.length ? 24 : 12,
    marginBottom: asked.frequency === "year" ? 22 : 34,
    style: plotStyle,
    x: { domain: [first?.firstMonth ?? 0, last?.firstMonth ?? 1] },
    y: { domain: isRank ? [...bounds].reverse() : bounds },
    marks: [
      Plot.gridY([...ticks.values], { strokeOpacity: 0.15 }),
      Plot.axisY([...ticks.values], { label: null, tickSize: 0, tickFormat: ticks.format }),
      ...(room / all.length >= roomForTicks
        ? [
            Plot.axisX(
              all.map(({ firstMonth }) => firstMonth),
              { label: null, tickSize: 2, fill: "none" }
            ),
          ]
        : []),
      Plot.axisX(
        labelled.map(({ firstMonth }) => firstMonth),
        { label: null, tickSize: 4, tickFormat: (month: number) => labelAt(month, all) }
      ),
      ...(isRank ? [] : [Plot.ruleY([0], { stroke: "currentColor" })]),
      ...passingMarks(series, room, first),
      ...drawn.flatMap(({ style, points: own }) => marksOf(own, style, hasDots(series, width))),
      ...targetMarks(series),
      Plot.tip(points, Plot.pointer({ x: "x", y: "y", title: "words", maxRadius: 40 })),
    ],
  });
}

function hasDots(series: Series, width: number): boolean {
  return width / sequenceOf(series).length >= roomForMarks;
}

/** Names of lines, and what marks other than theirs stand for. */
export function lineEntries(series: Series, width: number): LegendEntry[] {
  const lines = drawnLines(series);
  const named = lines.map((line, place) => ({
    title: line.title,
    mark: hasDots(series, width) ? ("line" as const) : ("plain line" as const),
    style: styleOf(line, place),
  }));
  const forecast = lines.findIndex((line) =>
    [...line.figures].some(([, figure]) => isForecastAmong(figure.status, line))
  );
  const main = lines[forecast];
  return [
    ...named,
    ...(main
      ? [{ title: "Forecast", mark: "diamond" as const, style: styleOf(main, forecast) }]
      : []),
    ...(series.targets.length
      ? [
          {
            title: "Target",
            mark: "star" as const,
            style: { colour: "var(--beside)", symbol: "circle" as const, hollow: true },
          },
        ]
      : []),
  ];
}

function marksOf(points: readonly Point[], style: LineStyle, withDots: boolean): Plot.Markish[] {
  const { colour, dash, symbol, hollow } = style;
  const firm = points.map((point) => (point.isForecast ? { ...point, y: Number.NaN } : point));
  const dots = firm.filter(({ y, isAlone }) => !Number.isNaN(y) && (withDots || isAlone));
  return [
    Plot.line(firm, {
      x: "x",
      y: "y",
      stroke: colour,
      strokeWidth: 2,
      ...(dash ? { strokeDasharray: dash } : {}),
    }),
    Plot.dot(dots, {
      x: "x",
      y: "y",
      symbol,
      r: 2.8,
      stroke: colour,
      fill: hollow ? ground : colour,
    }),
    Plot.dot(
      points.filter(({ isForecast }) => isForecast),
      { x: "x", y: "y", symbol: "diamond", r: 4.5, stroke: colour, strokeWidth: 1.75, fill: ground }
    ),
  ];
}

function pointsOf(line: Line, all: readonly Period[]): Point[] {
  const known = (period: Period | undefined): boolean => {
    const figure = period && line.figures.get(periodText(period));
    return figure !== undefined && !isForecastAmong(figure.status, line);
  };
  return all.map((period, place) => {
    const figure = line.figures.get(periodText(period));
    const isForecast = figure !== undefined && isForecastAmong(figure.status, line);
    return {
      x: period.firstMonth,
      y: figure?.value ?? Number.NaN,
      isForecast,
      isAlone: !known(all[place - 1]) && !known(all[place + 1]),
      words: figure ? `${line.title}, ${shortPeriod(period)}: ${shownFigure(figure)}` : "",
    };
  });
}

/** A forecast stands apart from outturns, but a line of forecasts alone is drawn as a line. */
function isForecastAmong(status: string, { figures }: Line): boolean {
  return (
    status === "forecast" && [...figures.values()].some((figure) => figure.status !== "forecast")
  );
}

function passingMarks(series: Series, room: number, first: Period | undefined): Plot.Markish[] {
  const passing = passingOf(series);
  if (!passing || !first) return [];
  const { ahead, since } = passing;
  const x = since.firstMonth;
  const last = series.periods[series.periods.length - 1] ?? since;
  const at = ((x - first.firstMonth) / Math.max(1, last.firstMonth - first.firstMonth)) * room;
  const text = `${ahead.title} ahead since ${shortPeriod(since)}`;
  const half = textWidth(text) / 2;
  // The label stays within the picture, wherever its mark is.
  const dx = Math.max(half - at - 20, Math.min(0, room - at - half));
  return [
    Plot.ruleX([x], { stroke: soft, strokeDasharray: "2 3" }),
    Plot.text([x], {
      x: (value: number) => value,
      frameAnchor: "top",
      dy: -16,
      dx,
      text: () => text,
      fill: "currentColor",
    }),
  ];
}

function targetMarks({ targets }: Series): Plot.Markish[] {
  const marks = targets.flatMap(({ value, period }) => {
    const month = parsePeriod(period)?.firstMonth;
    return month === undefined
      ? []
      : [{ month, value, text: `Target ${inThousands(value)} in ${period}` }];
  });
  return [
    Plot.dot(marks, {
      x: "month",
      y: "value",
      symbol: "star",
      r: 6,
      stroke: "var(--beside)",
      strokeWidth: 1.5,
      fill: ground,
    }),
    Plot.text(marks, {
      x: "month",
      y: "value",
      text: "text",
      textAnchor: "end",
      dy: -14,
      dx: 12,
      fill: "currentColor",
    }),
  ];
}

function labelAt(month: number, all: readonly Period[]): string {
  const period = all.find(({ firstMonth }) => firstMonth === month);
  return period ? axisLabel(periodText(period)) : "";
}
