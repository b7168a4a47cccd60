import type { Dataset } from "../../../src/data/schema";
import { modelOf } from "../../../src/features/model/modelLines";
import { insertModel } from "../../../src/features/model/modelSheet";
import { bundledDataset, recordInUse } from "../../../src/record/inUse";
import { recordOf } from "../../../src/record/record";
import { ukautoCalls } from "../../../src/workbook/formulas/formula";
import type { Dressing } from "../../../src/workbook/port";
import { sourceFunctions } from "../../functions/sourceFunctions";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";

const cellsOf = (dataset: Dataset) =>
  modelOf(recordOf(dataset), ["2025-Q4", "2026-Q1"]).lines.map(({ cells }) => cells);

describe("the model worksheet", () => {
  const model = modelOf(recordInUse(), ["2025-Q4", "2026-Q1"]);
  const lines = cellsOf(bundledDataset);
  const rowOf = (label: string): number => lines.findIndex(([first]) => first === label);

  test("sets its inputs apart: basis, path, years, local share, growth, period of the sales", () => {
    const inputs = model.lines.flatMap(({ cells, look }) => (look === "input" ? [cells] : []));
    expect(inputs.map(([label, value]) => [label, value])).toEqual([
      ["Basis", "briefing"],
      ["Path", "compound"],
      ["Base year", 2025],
      ["Target year", 2035],
      ["Local share", 0.5],
      ["Assumed growth", 0.03],
      ["Period of those sales", "TTM"],
    ]);
    expect(inputs.every(([, , meaning]) => String(meaning).length > 10)).toBe(true);
  });

  test("refers to the cells where its inputs and results stand", () => {
    expect(lines[4]?.[0]).toBe("Basis");
    expect(lines[10]?.[0]).toBe("Period of those sales");
    expect(lines[13]?.[1]).toBe("=UKAUTO.PRODUCTION($B$7,,$B$5)");
    expect(lines[15]).toEqual(["Gap to the target", "=$B$15-$B$14", "vehicles a year"]);
    expect(lines[18]?.[1]).toBe("=$B$18*$B$9");
    expect(model.path).toEqual({ row: rowOf("Year"), rows: 11 });
    expect(lines[rowOf("Year") + 1]?.[0]).toBe("=$B$7");
    expect(lines[rowOf("Year") + 2]?.slice(0, 3)).toEqual([
      '=IF($A26="","",IF($A26>=$B$8,"",$A26+1))',
      '=IF($A27="","",IF($B$6="linear",$B$14+$B$16*($A27-$B$7)/($B$8-$B$7),$B$14*(1+$B$17)^($A27-$B$7)))',
      '=IF($A27="","",$B$14*(1+$B$10)^($A27-$B$7))',
    ]);
    const share = rowOf("Local share");
    expect(share).toBe(8);
    const shares = lines.findIndex(([, second]) => second === "Cars a year");
    expect(lines[shares + 1]).toEqual([
      0,
      `=$A${shares + 2}*$B$18`,
      `=IF($B$16>0,B${shares + 2}/$B$16,0)`,
    ]);
    const quarter = rowOf("2025-Q4");
    expect(lines[quarter]?.[1]).toBe(`=UKAUTO.SALES("Chery group",$A${quarter + 1})`);
  });

  test("calls functions that exist with the arguments that they have", () => {
    const calls = lines.flat().flatMap((cell) => ukautoCalls(String(cell)));
    expect(calls.length).toBeGreaterThan(12);
    for (const { id } of calls) expect([id, sourceFunctions.has(id)]).toEqual([id, true]);
  });

  test("begins with the base year of the record", () => {
    const outturn = bundledDataset.figures.find(
      ({ metric, subject, period, status }) =>
        metric === "production" && subject === "UK" && period === "2025" && status === "outturn"
    )!;
    const figures = [...bundledDataset.figures, { ...outturn, period: "2026", value: 800_000 }];
    expect(cellsOf({ ...bundledDataset, figures })[6]?.[1]).toBe(2025);
  });

  test("is dressed: widths, looks of every kind, drop-downs out of a range, pages with a footer", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    const dressings: Dressing[] = [];
    const watched = { ...workbook, dress: async (each: Dressing) => void dressings.push(each) };
    const sheet = await insertModel(watched, recordInUse(), calculator);
    expect(dressings).toHaveLength(1);
    const { widths, looks = [], choices = [], print } = dressings[0] ?? { sheet };
    expect(widths).toHaveLength(7);
    expect(new Set(looks.map(({ look }) => look))).toEqual(
      new Set(["title", "note", "heading", "input", "section", "header", "numbers", "labels"])
    );
    const offered = await Promise.all(choices.map(({ from }) => workbook.values(from)));
    expect(offered).toEqual([
      [["briefing"], ["latest"]],
      [["compound"], ["linear"]],
    ]);
    expect(choices.map(({ at }) => [at.sheet, at.row, at.column])).toEqual([
      [sheet, 4, 1],
      [sheet, 5, 1],
    ]);
    expect(print?.footer).toBe(`UKAUTO model, edition ${recordInUse().edition}`);
    // The lists stand outside of what is printed.
    expect(choices.every(({ from }) => from.column >= (print?.area.columns ?? 0))).toBe(true);
  });

  test("shows the newest quarters for which both lines have a figure", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    const sheet = await insertModel(workbook, recordInUse(), calculator);
    const used = await workbook.used(sheet);
    const values = await workbook.values({ ...used!, columns: 1 });
    const quarters = values.flat().filter((cell) => /^\d{4}-Q\d$/.test(String(cell)));
    expect(quarters.slice(-1)).toEqual(["2026-Q2"]);
    expect(quarters).toEqual([...quarters].sort());
    expect(quarters.length).toBeLessThanOrEqual(10);
    expect(quarters.length).toBeGreaterThan(4);
  });
});
