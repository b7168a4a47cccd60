import type { ChartRequest, WorkbookPort } from "../../workbook/port";
import { literal } from "../../workbook/formula";
import { formats, metrics } from "../../model/metric";
import type { Asked } from "./series";

/**
 * Writes items down and years across as live one-value formulas that refer to the labels, so that a gap
 * stays a gap in a chart, and draws a native chart where the host has charts.
 */
export async function insertTable(
  workbook: WorkbookPort,
  asked: Asked,
  title: string
): Promise<string> {
  const { sheet, row, column } = await workbook.selected();
  const years = Array.from({ length: asked.to - asked.from + 1 }, (_, place) => asked.from + place);
  const format = formats[metrics[asked.metric].unit];
  const header = [title, ...years];
  const body = asked.items.map((item) => [
    item,
    ...years.map((year) => `=UKAUTO.FIGURE(${literal(asked.metric)},${literal(item)},${year})`),
  ]);
  const formatRow = ["General", ...years.map(() => format)];
  await workbook.write([
    {
      sheet,
      row,
      column,
      cells: [header, ...body],
      formats: [["General", ...years.map(() => "0")], ...body.map(() => formatRow)],
    },
  ]);
  if (workbook.charts !== true) return `The table is in the worksheet. ${workbook.charts}`;
  const chart: ChartRequest = {
    kind: years.length > 2 ? "line" : "bar",
    title,
    axisTitle: metrics[asked.metric].unit,
    data: { sheet, row, column, rows: body.length + 1, columns: header.length },
    at: { sheet, row: row + body.length + 2, column },
  };
  await workbook.chart(chart);
  return "The table and its chart are in the worksheet.";
}
