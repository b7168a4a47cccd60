import type { Dressing, Look } from "../port";
import type { Sheet } from "./cell";

interface Style {
  readonly bold?: true;
  readonly italic?: true;
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
  readonly side?: "left" | "right";
  readonly lines?: true;
}

const styles: Readonly<Record<Look, Style>> = {
  title: { bold: true, size: 16 },
  heading: { bold: true, color: "#ffffff", fill: "#1f3a5f" },
  section: { bold: true, size: 12 },
  header: { bold: true, fill: "#e7ecf3", color: "#1a1a1a" },
  input: { color: "#0000ff", fill: "#fff9e5" },
  note: { italic: true },
  numbers: { side: "right" },
  labels: { side: "left" },
  "long texts": { lines: true },
};

/**
 * The width of a column in pixels, with room for so many characters of the grid's font and for the margins of a
 * cell. That font is wider than the usual one of Excel.
 */
export function pixelsOf(characters: number): number {
  return Math.round(characters * 8.2) + 8;
}

/** Sets widths and looks. The grid has no drop-downs and does not print; the model lists beside each input what it takes. */
export function dressSheet(sheet: Sheet, { widths = [], looks = [] }: Dressing): void {
  widths.forEach((characters, column) => sheet.setColumnWidth(column, pixelsOf(characters)));
  for (const { look, block } of looks) {
    const range = sheet.getRange(block.row, block.column, block.rows, block.columns);
    const { bold, italic, size, color, fill, side, lines } = styles[look];
    if (bold) range.setFontWeight("bold");
    if (italic) range.setFontStyle("italic");
    if (size) range.setFontSize(size);
    if (color) range.setFontColor(color);
    if (fill) range.setBackground(fill);
    if (lines) range.setWrap(true).setVerticalAlignment("top");
    // Univer's facade calls the right side the normal one.
    if (side) range.setHorizontalAlignment(side === "right" ? "normal" : side);
  }
}
