import * as Plot from "@observablehq/plot";
import type { Unit } from "../../model/metric";
import { inThousands } from "../../model/number";
import { isKnown, yearsOf, type Asked, type Point, type Series } from "./series";

type Known = Point & { value: number; shown: string };

const palette = [1, 2, 3, 4, 5].map((number) => `var(--series-${number})`);
const before = "var(--before)";
const own = "var(--series-1)";
const style = {
  background: "transparent",
  color: "currentColor",
  fontSize: "12px",
  fontFamily: "inherit",
  overflow: "visible",
};

/** Bars for a year or two, lines for more; a forecast and a target are drawn unlike an outturn. */
export function draw(asked: Asked, series: Series, width: number): Element {
  const drawn =
    asked.to - asked.from > 1 ? lines(asked, series, width) : bars(asked, series, width);
  const element = drawn as Element;
  // A group takes no name of its own; the picture as a whole has one.
  element.querySelectorAll("g[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
  return element;
}

function bars(asked: Asked, { points, measure }: Series, width: number): unknown {
  const years = yearsOf(asked);
  const known = points.filter(isKnown);
  const letters = Math.max(...asked.items.map(({ length }) => length), 4);
  const marginLeft = Math.min(130, 18 + letters * 6.4);
  return Plot.plot({
    width,
    height: 44 + asked.items.length * (years.length > 1 ? 40 : 24),
    marginLeft,
    marginRight: 62,
    marginTop: 8,
    marginBottom: 34,
    style,
    x: { ...valueScale(measure.unit), grid: true, ticks: Math.max(2, Math.floor(width / 110)) },
    y: { axis: null, domain: years, padding: 0.08 },
    fy: { label: null, domain: asked.items, axis: "left", padding: 0.22 },
    color: {
      domain: years,
      range: years.length > 1 ? [before, own] : [own],
      legend: years.length > 1,
      tickFormat: "d",
      type: "ordinal",
    },
    marks: [
      Plot.barX(known, { fy: "item", y: "year", x: "value", fill: "year", title: hover }),
      Plot.text(known, {
        fy: "item",
        y: "year",
        x: (point: Known) => Math.max(0, point.value),
        text: "shown",
        textAnchor: "start",
        dx: 5,
        fill: "currentColor",
      }),
      Plot.text(
        points.filter((point) => !isKnown(point)),
        {
          fy: "item",
          y: "year",
          x: 0,
          text: () => "not on record",
          textAnchor: "start",
          dx: 5,
          fill: before,
        }
      ),
      Plot.ruleX([0], { stroke: "currentColor" }),
    ],
  });
}

function lines(asked: Asked, { points, path, quoted, measure }: Series, width: number): unknown {
  const known = points.filter(isKnown);
  const firm = known.filter(({ status }) => status !== "forecast");
  const expected = known.filter(({ status }) => status === "forecast");
  const target = path.slice(-1).filter(isKnown);
  const several = asked.items.length > 1;
  return Plot.plot({
    width,
    height: Math.round(Math.min(360, Math.max(240, width * 0.66))),
    marginLeft: 46,
    marginRight: 22,
    marginTop: 24,
    style,
    x: { label: null, tickFormat: "d", ticks: Math.max(3, Math.floor(width / 70)) },
    y: { ...valueScale(measure.unit), label: `↑ ${measure.unit}`, grid: true, zero: true },
    color: {
      domain: asked.items,
      range: asked.items.map((_, place) => palette[place % palette.length] ?? own),
      legend: several,
    },
    marks: [
      Plot.ruleY([0], { stroke: "currentColor" }),
      Plot.line(path, {
        x: "year",
        y: "value",
        stroke: "var(--series-2)",
        strokeDasharray: "5 5",
        strokeWidth: 1.75,
      }),
      Plot.line(firm, { x: "year", y: "value", stroke: "item", strokeWidth: 2 }),
      Plot.dot(firm, { x: "year", y: "value", fill: "item", r: 2.5, title: hover }),
      Plot.dot([...expected, ...quoted.filter(isKnown)], {
        x: "year",
        y: "value",
        stroke: several ? "item" : own,
        strokeWidth: 1.75,
        symbol: "diamond",
        r: 5,
        title: hover,
      }),
      Plot.dot(target, {
        x: "year",
        y: "value",
        stroke: "var(--series-2)",
        strokeWidth: 1.75,
        symbol: "star",
        r: 6,
        title: hover,
      }),
      Plot.text(target, {
        x: "year",
        y: "value",
        text: ({ value, year }: Known) => `Target ${inThousands(value)} by ${year}`,
        textAnchor: "end",
        dy: -15,
        dx: 12,
        fill: "currentColor",
      }),
      Plot.text(quoted.filter(isKnown), {
        x: "year",
        y: "value",
        text: ({ shown }: Known) => `Forecast ${shown}`,
        textAnchor: "start",
        dx: 9,
        dy: 10,
        fill: "currentColor",
      }),
    ],
  });
}

function valueScale(unit: Unit): Plot.ScaleOptions {
  const fraction = unit === "share" || unit === "growth";
  return { label: `${unit} →`, tickFormat: fraction ? ".0%" : "~s" };
}

function hover({ item, year, shown, status }: Point): string {
  return `${item}, ${year}: ${shown ?? ""} (${status ?? ""})`;
}
