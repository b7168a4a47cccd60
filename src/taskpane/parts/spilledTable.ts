import type { Column, Table } from "../../model/answer";
import { formats } from "../../model/metric";
import type { Block, Place } from "../../workbook/port";
import type { Insertion } from "./insert";
import { isRankLabel, shownCell, standsRight } from "./values";

/** In characters. What is longer takes several lines: it would push the other columns out of sight. */
const [narrowest, widest] = [8, 60];

/** A formula that spills a table, with the widths, number formats and header that its columns ask for. */
export function spilledTable(formula: string, table: Table, at: Place): Insertion {
  const { columns, rows, header } = table;
  const width = rows[0]?.length ?? 1;
  const formatOf = (place: number): string | undefined => {
    const { unit } = columns[place] ?? {};
    return unit && formats[unit];
  };
  const row = Array.from({ length: width }, (_, place) => formatOf(place));
  return {
    cells: [[formula]],
    formats: rows.map((_, place) => (header && place === 0 ? row.map(() => undefined) : row)),
    widths: row.map((_, place) => widthOf(columns[place], place, table)),
    looks: [
      ...(header ? headerLooks(columns, { ...at, rows: 1, columns: width }) : []),
      ...bodyLooks(table, { ...at, rows: rows.length, columns: width }),
    ],
    spill: { rows: rows.length, columns: width },
  };
}

function widthOf(column: Column | undefined, place: number, { rows, header }: Table): number {
  const rooms = rows.map((row, at) => {
    const isTitle = header && at === 0;
    const text = isTitle ? String(row[place]) : shownCell(row[place] ?? "", column);
    return roomFor(text.length, isTitle);
  });
  return Math.min(widest, Math.max(narrowest, ...rooms));
}

/** The width of a column for so many characters: bold ones are wider, and some room is left before the next column. */
export function roomFor(characters: number, isBold: boolean): number {
  return Math.ceil(characters * (isBold ? 1.15 : 1)) + 2;
}

/** A rank that begins its row is its label; texts too long for their column take several lines. */
function bodyLooks({ columns, rows }: Table, block: Block): NonNullable<Insertion["looks"]> {
  const isLong = rows.some((row) => row.some((cell) => String(cell).length > widest));
  return [
    ...(isRankLabel(columns, 0)
      ? [{ look: "labels" as const, block: { ...block, columns: 1 } }]
      : []),
    ...(isLong ? [{ look: "long texts" as const, block }] : []),
  ];
}

/** The row of titles, those of numbers to the right as the numbers are. */
export function headerLooks(
  columns: readonly Column[],
  block: Block
): NonNullable<Insertion["looks"]> {
  return [
    { look: "header", block },
    ...columns.flatMap((_, place) =>
      standsRight(columns, place)
        ? [
            {
              look: "numbers" as const,
              block: { ...block, column: block.column + place, columns: 1 },
            },
          ]
        : []
    ),
  ];
}
