import { pictureFontSize, textWidth } from "../timeline/textWidth";
import { svgElement } from "./svg";
import { ground, type LineStyle } from "./styles";

/** What a mark or colour stands for. */
export interface LegendEntry {
  readonly title: string;
  readonly mark: "line" | "plain line" | "box" | "diamond" | "star";
  readonly style: Pick<LineStyle, "colour" | "dash" | "symbol" | "hollow">;
}

const rowHeight = 18;
const markWidth = 22;
const gap = 14;
const shapes = {
  circle: "M-3,0a3,3 0 1,0 6,0a3,3 0 1,0 -6,0Z",
  square: "M-2.7,-2.7h5.4v5.4h-5.4Z",
  triangle: "M0,-3.6L3.4,2.6L-3.4,2.6Z",
  diamond: "M0,-4L3.2,0L0,4L-3.2,0Z",
  star: "M0,-5.5L1.4,-1.7L5.3,-1.7L2.2,0.7L3.3,4.5L0,2.2L-3.3,4.5L-2.2,0.7L-5.3,-1.7L-1.4,-1.7Z",
} as const;

/** The entries in as many rows as they need, and the height of them all. */
export function drawLegend(
  entries: readonly LegendEntry[],
  width: number
): { readonly element: SVGGElement; readonly height: number } {
  const element = svgElement("g", {});
  let [x, row] = [0, 0];
  for (const { title, mark, style } of entries) {
    const length = markWidth + textWidth(title) + gap;
    if (x > 0 && x + length - gap > width) [x, row] = [0, row + 1];
    const entry = svgElement("g", { transform: `translate(${x},${row * rowHeight + 9})` });
    entry.append(...marksOf(mark, style), label(title));
    element.append(entry);
    x += length;
  }
  return { element, height: entries.length ? (row + 1) * rowHeight + 2 : 0 };
}

function label(title: string): SVGTextElement {
  const text = svgElement("text", {
    x: markWidth,
    dy: "0.35em",
    fill: "currentColor",
    "font-size": pictureFontSize,
  });
  text.textContent = title;
  return text;
}

function marksOf(mark: LegendEntry["mark"], style: LegendEntry["style"]): SVGElement[] {
  const { colour, dash, symbol, hollow } = style;
  if (mark === "box") {
    return [svgElement("rect", { x: 3, y: -6, width: 12, height: 12, fill: colour })];
  }
  const line = svgElement("path", {
    d: "M0,0H18",
    stroke: colour,
    "stroke-width": 2,
    fill: "none",
    ...(dash ? { "stroke-dasharray": dash } : {}),
  });
  if (mark === "plain line") return [line];
  const shape = svgElement("path", {
    d: mark === "line" ? shapes[symbol] : shapes[mark],
    transform: "translate(9,0)",
    stroke: colour,
    "stroke-width": 1.5,
    fill: mark === "line" && !hollow ? colour : ground,
  });
  return mark === "line" ? [line, shape] : [shape];
}
