import { mostBars } from "./asked";
import { barEntries, drawBars } from "./bars";
import { drawLegend, type LegendEntry } from "./legend";
import { drawLines, lineEntries } from "./lines";
import type { Series } from "./series";
import { drawStack } from "./stack";
import { styleOf } from "./styles";
import { svgElement } from "./svg";

/** A picture with its legend, in a given width in pixels. */
export function draw(series: Series, width: number): SVGSVGElement {
  const { entries, plot } = pictureOf(series, width);
  const legend = drawLegend(entries, width);
  const drawn = plot as SVGSVGElement;
  const height = legend.height + Number(drawn.getAttribute("height"));
  drawn.setAttribute("y", String(legend.height));
  // A group takes no name of its own; the picture as a whole has one.
  drawn.querySelectorAll("[aria-label]").forEach((group) => group.removeAttribute("aria-label"));
  const whole = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  whole.append(legend.element, drawn);
  return whole;
}

function pictureOf(series: Series, width: number): { entries: LegendEntry[]; plot: unknown } {
  const hasBeside = series.lines.some(({ beside }) => beside);
  if (series.periods.length <= mostBars && !hasBeside) {
    return { entries: barEntries(series), plot: drawBars(series, width) };
  }
  if (series.asked.shape === "stack") {
    return { entries: stackEntries(series), plot: drawStack(series, width) };
  }
  return { entries: lineEntries(series, width), plot: drawLines(series, width) };
}

function stackEntries({ lines }: Series): LegendEntry[] {
  return lines.map((line, place) => ({
    title: line.title,
    mark: "box",
    style: styleOf(line, place),
  }));
}
