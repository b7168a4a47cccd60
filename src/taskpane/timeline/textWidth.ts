/** The texts of the picture are set in this size. */
export const pictureFontSize = 11;

const known = new Map<string, number>();
let canvas: CanvasRenderingContext2D | null | undefined;

/** The width of a text of the picture, at its boldest, in pixels. */
export function textWidth(text: string): number {
  const found = known.get(text);
  if (found !== undefined) return found;
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return text.length * pictureFontSize * 0.62;
  const pane = document.querySelector(".fui-FluentProvider") ?? document.body;
  canvas.font = `600 ${pictureFontSize}px ${getComputedStyle(pane).fontFamily}`;
  const width = canvas.measureText(text).width;
  known.set(text, width);
  return width;
}
