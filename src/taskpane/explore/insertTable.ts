import { formats } from "../../model/metric";
import { cellName } from "../../workbook/address";
import type { ChartRequest, Literal, Place, Value, WorkbookPort } from "../../workbook/port";
import { insertAtActive, placeName, type Inserted } from "../parts/insertAtActive";
import { pathName, yearsOf, type Asked, type Series } from "./series";

interface Layout {
  readonly cells: readonly (readonly (Value | Literal)[])[];
  readonly formats: readonly (readonly string[])[];
}

/**
 * Writes a block of live one-value formulas over its own labels, so that a gap stays a gap in a chart,
 * and draws a native chart where the host has charts.
 */
export async function insertTable(
  workbook: WorkbookPort,
  asked: Asked,
  series: Series,
  title: string,
  replace: boolean
): Promise<Inserted> {
  const at = await workbook.selected();
  const layout = layOut(asked, series, title, at);
  const done = await insertAtActive(workbook, layout, replace);
  if (done.kind === "inserted" && workbook.charts === true) {
    const { sheet, row, column, rows, columns } = done.block;
    const request: ChartRequest = {
      kind: asked.to - asked.from > 1 ? "line" : "bar",
      title,
      axisTitle: series.measure.unit,
      data: { sheet, row: row + 1, column, rows: rows - 1, columns },
      at: { sheet, row: row + rows + 1, column },
    };
    await workbook.chart(request);
  }
  return done;
}

/** What came of it, in a sentence. */
export function insertedText(done: Inserted, workbook: WorkbookPort): string {
  if (done.kind === "blocked") return done.reason;
  const place = placeName(done.block);
  return workbook.charts === true
    ? `The table is in ${place}, its chart below it.`
    : `The table is in ${place}.`;
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
