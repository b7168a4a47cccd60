import { pictureFontSize } from "../timeline/textWidth";
import { draw } from "./draw";
import type { Series } from "./series";
import { svgElement } from "./svg";

/** What stands around a picture that leaves the pane. */
export interface Surround {
  readonly title: string;
  readonly subtitle: string;
  readonly foot: readonly string[];
}

const width = 720;
const margin = 20;
/** Pixels of the file for each pixel of the picture, so that it is sharp on a slide. */
const scale = 2;
const styles = [
  "color",
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "font-family",
  "font-size",
  "font-weight",
  "text-anchor",
];

/** The picture as a PNG with title, legend and source, on the ground of the pane; drawn in `place`, which has the colours. */
export async function pngOf(series: Series, surround: Surround, place: HTMLElement): Promise<Blob> {
  const svg = surrounded(draw(series, width - 2 * margin), surround);
  const ground = getComputedStyle(place).backgroundColor;
  const hidden = document.createElement("div");
  hidden.style.cssText = "position:fixed;left:-9999px;top:0";
  hidden.append(svg);
  place.append(hidden);
  try {
    return await rendered(standingAlone(svg), ground);
  } finally {
    hidden.remove();
  }
}

function surrounded(picture: SVGSVGElement, { title, subtitle, foot }: Surround): SVGSVGElement {
  const head = 62;
  const line = 16;
  const inner = Number(picture.getAttribute("height"));
  const notes = foot.flatMap((text) => linesOf(text, width - 2 * margin));
  const height = head + inner + notes.length * line + 2 * margin;
  const whole = svgElement("svg", { width, height, viewBox: `0 0 ${width} ${height}` });
  const text = (words: string, y: number, size: number, weight: number): SVGTextElement => {
    const element = svgElement("text", {
      x: margin,
      y,
      fill: "currentColor",
      "font-size": size,
      "font-weight": weight,
    });
    element.textContent = words;
    return element;
  };
  picture.setAttribute("x", String(margin));
  picture.setAttribute("y", String(head));
  whole.append(
    text(title, 30, 17, 600),
    text(subtitle, 49, 12, 400),
    picture,
    ...notes.map((note, place) =>
      text(note, head + inner + margin + place * line, pictureFontSize, 400)
    )
  );
  return whole;
}

/** A text in lines that fit a width, by the average width of a letter. */
function linesOf(text: string, room: number): string[] {
  const most = Math.floor(room / (pictureFontSize * 0.56));
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const last = lines[lines.length - 1];
    if (last !== undefined && last.length + word.length < most) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}

/** A copy that needs no style sheet: every colour and font is written out. */
function standingAlone(svg: SVGSVGElement): SVGSVGElement {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [svg, copy].map((each) => [each, ...each.querySelectorAll("*")]);
  originals?.forEach((original, place) => {
    const element = copies?.[place];
    if (!(element instanceof SVGElement)) return;
    const computed = getComputedStyle(original);
    for (const name of styles) element.style.setProperty(name, computed.getPropertyValue(name));
  });
  copy.querySelectorAll("style").forEach((sheet) => sheet.remove());
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  return copy;
}

async function rendered(svg: SVGSVGElement, ground: string): Promise<Blob> {
  const image = new Image();
  const text = new XMLSerializer().serializeToString(svg);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = Number(svg.getAttribute("width")) * scale;
  canvas.height = Number(svg.getAttribute("height")) * scale;
  const context = canvas.getContext("2d");
  if (!context) throw new Error("This page cannot make pictures.");
  context.fillStyle = ground;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error("This page cannot make pictures."))),
      "image/png"
    )
  );
}
