import { cellName } from "../address";
import { rangeAt } from "./range";
import type { ChartRequest } from "../port";

/** Adds a native chart. Its first column is set as the axis, since Excel would draw years as a line of their own. */
export async function addChart(
  context: Excel.RequestContext,
  { kind, title, data, at, axisTitle }: ChartRequest,
  supports: (version: string) => boolean
): Promise<void> {
  const type = kind === "line" ? Excel.ChartType.lineMarkers : Excel.ChartType.barClustered;
  const ownAxis = supports("1.7") && data.columns > 1 && data.rows > 1;
  const drawn = ownAxis ? { ...data, column: data.column + 1, columns: data.columns - 1 } : data;
  const by = ownAxis ? Excel.ChartSeriesBy.columns : Excel.ChartSeriesBy.auto;
  const chart = context.workbook.worksheets
    .getItem(at.sheet)
    .charts.add(type, rangeAt(context, drawn), by);
  chart.title.text = title;
  chart.axes.valueAxis.title.text = axisTitle;
  chart.setPosition(cellName(at));
  if (ownAxis) {
    const axis = rangeAt(context, { ...data, row: data.row + 1, rows: data.rows - 1, columns: 1 });
    for (let place = 0; place < drawn.columns; place++) {
      chart.series.getItemAt(place).setXAxisValues(axis);
    }
  }
  await context.sync();
}
