import rows from "../../../src/data/pictures.json";
import { isFailure } from "../../../src/model/failure";
import { parsePeriod, periodText } from "../../../src/model/period";
import { gridOf } from "../../../src/taskpane/explore/grid";
import { insertionAt } from "../../../src/taskpane/explore/insertion";
import { subtitleOf } from "../../../src/taskpane/explore/words";
import { insertAt } from "../../../src/taskpane/parts/insert";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";
import { index, presetNamed, presets, seriesFor } from "./record";

const at = { sheet: "Sheet1", row: 3, column: 1 };

describe("the ready pictures", () => {
  test("open on Chery and JLR by month, and all of them have figures", () => {
    expect(presets.map(({ title }) => title)).toEqual(rows.map(({ title }) => title));
    expect(presets[0]).toMatchObject({ title: "Chery passes JLR", asked: { frequency: "month" } });
  });

  test("name subjects that are on record", () => {
    for (const row of rows) {
      const names = "items" in row ? (row.items ?? []) : [];
      const groups = [row.modelsOf, row.membersOf].filter((name) => name !== undefined);
      for (const name of row.measure === "production" ? [] : [...names, ...groups]) {
        expect(index.subject(name)?.name).toBe(name);
      }
    }
  });

  test.each(presets)(
    "$title: what is inserted answers with what picture and table show",
    async ({ title, asked }) => {
      const series = seriesFor(asked);
      const grid = gridOf(series);
      const hasBeside = series.lines.some(({ beside }) => beside);
      const workbook = memoryWorkbook(calculator, metadata);
      const insertion = insertionAt(series, title, at);
      expect((await insertAt(workbook, at, insertion)).kind).toBe("inserted");
      const header = insertion.cells.length - grid.rows.length - 3;
      for (const [row, { cells }] of grid.rows.entries()) {
        const answers = cells.map(
          (_, column) =>
            workbook.at({ ...at, row: at.row + header + 1 + row, column: at.column + 1 + column })
              .value
        );
        const shown = cells.map(({ figure, line, period }) => {
          if (figure) return figure.value;
          const [oldest = "", ...later] = line.figures.keys();
          const newest = later.pop() ?? oldest;
          const isBefore = periodText(period) < oldest;
          const isAhead = hasBeside && periodText(period) > newest;
          return line.beside || isBefore || isAhead ? "" : "#N/A";
        });
        expect(answers).toEqual(shown);
        // A row without a figure would be of a period or subject that is not on record.
        expect(cells.some(({ figure }) => figure)).toBe(true);
      }
      expect(workbook.at({ ...at, row: at.row + insertion.cells.length - 1 }).formula).toBe(
        '="Edition "&UKAUTO.EDITION()'
      );
    }
  );

  test.each(presets)(
    "$title: no figure is asked for in a period that it leaves out",
    ({ asked }) => {
      const series = seriesFor(asked);
      for (const { line, period, figure } of gridOf(series).rows.flatMap(({ cells }) => cells)) {
        const cell = period.frequency === "year" ? Number(periodText(period)) : periodText(period);
        const answer = calculator.calculate(...line.measure.call(line.item, cell, line.way));
        expect(isFailure(answer)).toBe(figure === undefined);
      }
    }
  );

  test.each(presets)(
    "$title: every first and last period of its title has a figure",
    ({ asked }) => {
      const series = seriesFor(asked);
      const [first, last] = [series.periods[0], series.periods[series.periods.length - 1]];
      for (const period of [first, last]) {
        const text = periodText(period!);
        expect(series.lines.some(({ figures }) => figures.has(text))).toBe(true);
        expect(subtitleOf(series)).toContain(text.slice(0, 4));
      }
    }
  );

  test("the path to the target is the functions' own, and a target is drawn for its own year alone", () => {
    const { asked } = presetNamed("Production and the path to 1.3 million");
    const series = seriesFor(asked);
    const path = series.lines.find(({ beside }) => beside)!;
    const middle = calculator.calculate("TARGETPATH", [2030]);
    expect(path.figures.get("2030")).toEqual(middle);
    expect(Math.round(path.figures.get("2030")!.value)).toBe(979490);
    expect(series.targets.map(({ period, value }) => [period, value])).toEqual([["2035", 1300000]]);
    const until = seriesFor({ ...asked, to: "2030" });
    expect(until.targets).toEqual([]);
    const latest = seriesFor({ ...asked, basis: "latest" }).lines.find(({ beside }) => beside)!;
    expect(latest.figures.get("2030")).toEqual(
      calculator.calculate("TARGETPATH", [2030, null, null, "latest"])
    );
  });

  test("the mandate has the years that are on record, and no others", () => {
    const { asked } = presetNamed("Electric share against the mandate");
    const mandate = seriesFor(asked).lines.find(({ beside }) => beside)!;
    expect([...mandate.figures.keys()]).toEqual(
      [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2035].map(String)
    );
  });

  test("the periods of a table are in order, each once", () => {
    for (const { asked } of presets) {
      const months = seriesFor(asked).periods.map(({ firstMonth }) => firstMonth);
      expect(months).toEqual([...new Set(months)].sort((one, other) => one - other));
      expect(seriesFor(asked).periods.every((each) => parsePeriod(periodText(each)))).toBe(true);
    }
  });
});
