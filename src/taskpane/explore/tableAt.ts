import { formats } from "../../model/metric";
import { cellName } from "../../workbook/address";
import type { Literal, Place, Value } from "../../workbook/port";
import type { Insertion } from "../parts/insert";
import { pathName, yearsOf, type Asked, type Series } from "./series";

interface Layout {
  readonly cells: readonly (readonly (Value | Literal)[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * A block of live one-value formulas under its own labels, so that a gap stays a gap in a chart, with a
 * native chart where the host has charts.
 */
export function tableAt(asked: Asked, series: Series, title: string, place: Place): Insertion {
  return {
    ...layOut(asked, series, title, place),
    chart: ({ sheet, row, column, rows, columns }) => ({
      kind: asked.to - asked.from > 1 ? "line" : "bar",
      title,
      axisTitle: series.measure.unit,
      data: { sheet, row: row + 1, column, rows: rows - 1, columns },
      at: { sheet, row: row + rows + 1, column },
    }),
  };
}

/** Title, labels and formulas; the longer of items and years runs down. */
export function layOut(asked: Asked, { measure, path }: Series, title: string, at: Place): Layout {
  const years = yearsOf(asked);
  const format = formats[measure.unit];
  const cell = (row: number, column: number, fixed: "row" | "column"): string => {
    const name = cellName({ row: at.row + row, column: at.column + column });
    return fixed === "row" ? name.replace(/(\d+)$/, "$$$1") : `$${name}`;
  };
  const withPath = (year: number): boolean => path.some((point) => point.year === year);
  const down = years.length > asked.items.length;
  const items = asked.items.map((text): Literal => ({ text }));
  const header: (Value | Literal)[] = down
    ? ["", ...items, ...(path.length ? [pathName] : [])]
    : ["", ...years];
  const body = down
    ? years.map((year, place): (Value | Literal)[] => [
        year,
        ...asked.items.map((_, column) =>
          measure.formula(cell(1, column + 1, "row"), cell(place + 2, 0, "column"), asked.count)
        ),
        ...(path.length
          ? [withPath(year) ? `=UKAUTO.TARGETPATH(${cell(place + 2, 0, "column")},,,"latest")` : ""]
          : []),
      ])
    : items.map((item, place): (Value | Literal)[] => [
        item,
        ...years.map((_, column) =>
          measure.formula(cell(place + 2, 0, "column"), cell(1, column + 1, "row"), asked.count)
        ),
      ]);
  const width = header.length;
  const rowOf = (first: string, others: string): string[] => [
    first,
    ...Array<string>(width - 1).fill(others),
  ];
  return {
    cells: [[{ text: title }, ...Array<Value>(width - 1).fill("")], header, ...body],
    formats: [
      rowOf("General", "General"),
      rowOf("General", down ? "General" : "0"),
      ...body.map(() => rowOf(down ? "0" : "General", format)),
    ],
  };
}
