import type { Place } from "../port";

/** The width of a column in points, with room for so many characters of the usual font and for the margins of a cell. */
export function pointsOf(characters: number): number {
  return characters * 5.25 + 4;
}

/** Makes columns wide enough for so many characters. Their widths are read first, so that none gets narrower. */
export async function widenColumns(
  context: Excel.RequestContext,
  { sheet, row, column }: Place,
  characters: readonly (number | undefined)[]
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const columns = characters.flatMap((wanted, at) => {
    if (wanted === undefined) return [];
    const { format } = worksheet.getRangeByIndexes(row, column + at, 1, 1);
    format.load("columnWidth");
    return [{ format, points: pointsOf(wanted) }];
  });
  await context.sync();
  for (const { format, points } of columns) {
    if (format.columnWidth < points) format.columnWidth = points;
  }
  await context.sync();
}
