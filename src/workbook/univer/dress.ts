import { styles, type Style } from "../looks";
import type { Dressing, Look } from "../port";
import type { Sheet } from "./cell";

/** Beside the fill of a header the grid sets the colour of its text. */
const ownStyles: Readonly<Record<Look, Style>> = {
  ...styles,
  header: { ...styles.header, color: "#1a1a1a" },
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
    const { bold, italic, size, color, fill, side, lines } = ownStyles[look];
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
