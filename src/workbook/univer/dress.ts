import type { Dressing, Look } from "../port";
import type { Sheet } from "./cell";

/** The width of a character of the grid's font, and of the margins of a cell, in pixels. */
const [pixelsOfCharacter, pixelsAround] = [7, 6];

const styles: Readonly<
  Record<Look, { bold?: true; italic?: true; size?: number; color?: string; fill?: string }>
> = {
  title: { bold: true, size: 16 },
  heading: { bold: true, color: "#ffffff", fill: "#1f3a5f" },
  section: { bold: true, size: 12 },
  header: { bold: true, fill: "#e7ecf3", color: "#1a1a1a" },
  input: { color: "#0000ff", fill: "#fff9e5" },
  note: { italic: true },
};

/** Sets widths and looks. The grid has no drop-downs and does not print; the model lists beside each input what it takes. */
export function dressSheet(sheet: Sheet, { widths = [], looks = [] }: Dressing): void {
  widths.forEach((characters, column) =>
    sheet.setColumnWidth(column, characters * pixelsOfCharacter + pixelsAround)
  );
  for (const { look, block } of looks) {
    const range = sheet.getRange(block.row, block.column, block.rows, block.columns);
    const { bold, italic, size, color, fill } = styles[look];
    if (bold) range.setFontWeight("bold");
    if (italic) range.setFontStyle("italic");
    if (size) range.setFontSize(size);
    if (color) range.setFontColor(color);
    if (fill) range.setBackground(fill);
  }
}
