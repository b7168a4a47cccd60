import type { Line } from "./series";

/** How a line is told from the others: by colour, dash and mark, so that none is told by its colour alone. */
export interface LineStyle {
  readonly colour: string;
  readonly dash?: string;
  readonly symbol: "circle" | "square" | "triangle" | "diamond";
  readonly hollow: boolean;
}

export const colours = 8;
const symbols = ["circle", "square", "triangle", "diamond"] as const;
/** What the others are compared with is dashed in the colour of text. */
const besideDash = "5 4";
export const ground = "var(--ground)";
export const soft = "var(--soft)";
export const own = "var(--series-1)";
export const before = "var(--before)";

export function styleOf(line: Line, place: number): LineStyle {
  const symbol = symbols[place % symbols.length] ?? "circle";
  if (line.beside) return { colour: "var(--beside)", dash: besideDash, symbol, hollow: true };
  return {
    colour: `var(--series-${(place % colours) + 1})`,
    symbol,
    hollow: place >= symbols.length,
    ...(place >= symbols.length ? { dash: "7 2" } : {}),
  };
}

/** What every plot shares; text and lines take the colours of the pane. */
export const plotStyle = {
  background: "transparent",
  color: "currentColor",
  fontSize: "11px",
  fontFamily: "inherit",
  overflow: "visible",
};
