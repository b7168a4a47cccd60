import * as Plot from "@observablehq/plot";
import { useEffect, useRef, type ReactElement } from "react";
import type { Asked, Point } from "./series";

interface Props {
  readonly asked: Asked;
  readonly points: readonly Point[];
  readonly title: string;
  readonly words: string;
  readonly unit: string;
  readonly width: number;
}

/** A picture of the figures: bars for a year or two, lines for more; what is not an outturn is drawn unlike one. */
export function Picture({ asked, points, title, words, unit, width }: Props): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const known = points.filter(({ value }) => value !== undefined);
    const drawn =
      asked.to - asked.from > 1 ? lines(known, unit, width) : bars(known, asked, unit, width);
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", `${title}. ${words}`);
    place.current?.replaceChildren(drawn);
  }, [asked, points, title, words, unit, width]);
  return <div ref={place} />;
}

const style = {
  background: "transparent",
  color: "currentColor",
  fontSize: "12px",
  overflow: "visible",
};
const colours = ["#0f6cbd", "#d97706", "#2e8b57", "#a4508b", "#6b7480"];
const firm = (point: Point): boolean =>
  point.status === "outturn" ||
  point.status === "provisional" ||
  point.status === "estimate" ||
  point.status === "derived";

function bars(points: readonly Point[], asked: Asked, unit: string, width: number): Element {
  const years = asked.to - asked.from + 1;
  const items = asked.items.length;
  return Plot.plot({
    width,
    height: 60 + items * (years > 1 ? 38 : 22),
    marginLeft: 92,
    marginRight: 54,
    style,
    x: { label: `${unit} →`, grid: true, ticks: 4, tickFormat: "~s" },
    y: { label: null, domain: asked.items, type: "band", padding: 0.25 },
    color: {
      domain: [asked.from, asked.to].map(String),
      range: years > 1 ? ["#9db4c6", "#0f6cbd"] : ["#0f6cbd", "#0f6cbd"],
      legend: years > 1,
    },
    marks:
      years > 1
        ? [
            Plot.barX(points, {
              y: "item",
              x: (point: Point) => (point.year === asked.from ? point.value : null),
              fill: () => String(asked.from),
              insetTop: 0,
              insetBottom: 14,
              title: hover,
            }),
            Plot.barX(points, {
              y: "item",
              x: (point: Point) => (point.year === asked.to ? point.value : null),
              fill: () => String(asked.to),
              insetTop: 14,
              insetBottom: 0,
              title: hover,
            }),
            Plot.text(
              points.filter(({ year }) => year === asked.to),
              {
                y: "item",
                x: "value",
                text: label,
                textAnchor: "start",
                dx: 4,
                dy: 7,
                fill: "currentColor",
              }
            ),
          ]
        : [
            Plot.barX(points, { y: "item", x: "value", fill: "#0f6cbd", title: hover }),
            Plot.text(points, {
              y: "item",
              x: "value",
              text: label,
              textAnchor: "start",
              dx: 4,
              fill: "currentColor",
            }),
          ],
  }) as unknown as Element;
}

function lines(points: readonly Point[], unit: string, width: number): Element {
  const items = [...new Set(points.map(({ item }) => item))];
  return Plot.plot({
    width,
    height: Math.round(width * 0.72),
    marginLeft: 44,
    marginRight: 16,
    style,
    x: { label: null, tickFormat: "d", ticks: Math.max(3, Math.floor(width / 70)) },
    y: { label: `↑ ${unit}`, grid: true, zero: true, tickFormat: "~s", ticks: 5 },
    color: { domain: items, range: colours, legend: items.length > 1 },
    marks: [
      Plot.ruleY([0]),
      Plot.line(points.filter(firm), { x: "year", y: "value", stroke: "item", strokeWidth: 2 }),
      Plot.line(
        points.filter(({ status }) => status === "path" || status === "target"),
        { x: "year", y: "value", stroke: "item", strokeDasharray: "4 4", strokeWidth: 2 }
      ),
      Plot.dot(points.filter(firm), { x: "year", y: "value", fill: "item", r: 2.5, title: hover }),
      Plot.dot(
        points.filter(({ status }) => status === "forecast"),
        { x: "year", y: "value", stroke: "item", symbol: "diamond", r: 5, title: hover }
      ),
      Plot.dot(
        points.filter(({ status }) => status === "target"),
        { x: "year", y: "value", stroke: "item", symbol: "star", r: 7, title: hover }
      ),
    ],
  }) as unknown as Element;
}

function label({ value }: Point): string {
  return value?.toLocaleString("en-GB") ?? "";
}

function hover(point: Point): string {
  return `${point.item}, ${point.year}: ${label(point)} (${point.status})`;
}
