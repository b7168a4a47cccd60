import type { Place } from "../port";

/** The width of a character of the usual font, and of a column's margins, in points. */
const pointsPerCharacter = 5.25;
const pointsBeside = 4;

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
    return [{ format, points: wanted * pointsPerCharacter + pointsBeside }];
  });
  await context.sync();
  for (const { format, points } of columns) {
    if (format.columnWidth < points) format.columnWidth = points;
  }
  await context.sync();
}
