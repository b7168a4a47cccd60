import { blockName } from "../address";
import { styles, type Style } from "../looks";
import type { Block, Dressing, Look } from "../port";
import { rangeAt } from "./range";
import { pointsOf } from "./widen";

/** In Excel a header has a line below, and notes are grey. */
const ownStyles: Readonly<Record<Look, Style>> = {
  ...styles,
  header: { ...styles.header, line: true },
  note: { ...styles.note, color: "#595959" },
};
const sides = { left: "Left", right: "Right" } as const;

/** Widths, looks, drop-downs and print settings of a worksheet, as far as this Excel has them. */
export async function dressSheet(
  context: Excel.RequestContext,
  { sheet, widths = [], looks = [], choices = [], print }: Dressing,
  supports: (version: string) => boolean
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  widths.forEach((characters, column) => {
    const cells = worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    cells.format.columnWidth = pointsOf(characters);
  });
  for (const { look, block } of looks) apply(ownStyles[look], rangeAt(context, block));
  if (supports("1.8")) {
    for (const { at, from } of choices) {
      const range = rangeAt(context, { ...at, rows: 1, columns: 1 });
      // The list is a range, since a list that is typed into the rule may have only 255 characters.
      range.dataValidation.rule = {
        list: { inCellDropDown: true, source: `=${absolute(from)}` },
      };
    }
  }
  if (print && supports("1.9")) {
    const layout = context.workbook.worksheets.getItem(sheet).pageLayout;
    layout.setPrintArea(rangeAt(context, print.area));
    layout.orientation = Excel.PageOrientation.landscape;
    layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    layout.headersFooters.defaultForAllPages.leftFooter = print.footer;
    layout.headersFooters.defaultForAllPages.rightFooter = "&P / &N";
  }
  await context.sync();
}

function apply(
  { bold, italic, size, color, fill, line, side, lines }: Style,
  range: Excel.Range
): void {
  const { font } = range.format;
  if (bold) font.bold = true;
  if (italic) font.italic = true;
  if (size) font.size = size;
  if (color) font.color = color;
  if (fill) range.format.fill.color = fill;
  if (side) range.format.horizontalAlignment = sides[side];
  if (lines) {
    range.format.wrapText = true;
    range.format.verticalAlignment = Excel.VerticalAlignment.top;
    range.format.autofitRows();
  }
  if (line) {
    range.format.borders.getItem(Excel.BorderIndex.edgeBottom).style =
      Excel.BorderLineStyle.continuous;
  }
}

/** "Sheet!$A$1:$A$2", so that the rule refers to the same cells wherever it is copied. */
function absolute(block: Block): string {
  return blockName(block).replace(/\$?([A-Z]+)\$?(\d+)(?=:|$)/g, "$$$1$$$2");
}
