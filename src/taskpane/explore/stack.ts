import * as Plot from "@observablehq/plot";
import { periodText } from "../../model/period";
import { shownFigure } from "../parts/values";
import { textWidth } from "../timeline/textWidth";
import { axisLabel } from "./axes";
import { sequenceOf, type Series } from "./series";
import { ground, plotStyle, styleOf } from "./styles";
import { periodTicks, valueTicks } from "./ticks";
import { shortPeriod } from "./words";

const height = 240;

/** The parts of a whole, one upon the other, a bar for each period; a period without figures has an empty place. */
export function drawStack(series: Series, width: number): unknown {
  const { lines, asked } = series;
  const all = sequenceOf(series);
  const unit = lines[0]?.measure.unit ?? "cars";
  const parts = lines.flatMap(({ title, figures }, place) =>
    all.flatMap((period) => {
      const figure = figures.get(periodText(period));
      if (!figure) return [];
      const words = `${title}, ${shortPeriod(period)}: ${shownFigure(figure)}`;
      return [{ title, place, period: periodText(period), value: figure.value, words }];
    })
  );
  const total = Math.max(
    ...all.map((period) =>
      parts
        .filter((part) => part.period === periodText(period))
        .reduce((sum, { value }) => sum + value, 0)
    )
  );
  // Shares that are rounded may add up to a little more than the whole.
  const ticks = valueTicks(0, unit === "share" ? Math.min(1, total) : total, unit);
  const marginLeft = Math.max(...ticks.values.map((value) => textWidth(ticks.format(value)))) + 10;
  const labelled = periodTicks(all, asked.frequency, width - marginLeft - 4, 34);
  // Gaps between many narrow bars would be all that one sees.
  const isWide = (width - marginLeft) / all.length >= 8;
  return Plot.plot({
    width,
    height,
    marginLeft,
    marginRight: 4,
    marginTop: 10,
    marginBottom: asked.frequency === "year" ? 22 : 34,
    style: plotStyle,
    x: { domain: all.map(periodText), padding: isWide ? 0.15 : 0 },
    y: { domain: [0, ticks.values[ticks.values.length - 1] ?? 1] },
    marks: [
      Plot.axisX(labelled.map(periodText), {
        label: null,
        tickSize: 0,
        tickFormat: (text: string) => axisLabel(text),
      }),
      Plot.axisY([...ticks.values], { label: null, tickSize: 0, tickFormat: ticks.format }),
      Plot.gridY([...ticks.values], { strokeOpacity: 0.15 }),
      ...lines.map((line, place) =>
        Plot.barY(parts, {
          ...Plot.stackY({
            x: "period",
            y: "value",
            z: "title",
            order: lines.map(({ title }) => title),
          }),
          filter: (part: { place: number }) => part.place === place,
          fill: styleOf(line, place).colour,
          ...(isWide ? { stroke: ground } : {}),
          title: "words",
        })
      ),
      Plot.ruleY([0], { stroke: "currentColor" }),
    ],
  });
}
