import type { Dataset } from "../../../src/data/schema";
import { bundledDataset } from "../../../src/record/inUse";
import { recordOf } from "../../../src/record/record";
import { ukautoCalls } from "../../../src/workbook/formulas/formula";
import { modelLines } from "../../../src/features/model/modelSheet";
import { sourceFunctions } from "../../functions/sourceFunctions";

const cellsOf = (dataset: Dataset) => modelLines(recordOf(dataset)).map(({ cells }) => cells);

describe("the model worksheet", () => {
  const lines = cellsOf(bundledDataset);

  test("has its path from the base year to the target, below its heading", () => {
    const top = lines.findIndex(([first]) => first === "Year");
    expect(top).toBe(15);
    expect(lines.slice(top + 1, top + 12).map(([year]) => year)).toEqual(
      Array.from({ length: 11 }, (_, place) => 2025 + place)
    );
    expect(lines[top + 1]).toEqual([
      2025,
      '=UKAUTO.TARGETPATH(A17,"compound",2035,$B$4)',
      "=$B$9",
      "=B17-C17",
    ]);
    expect(lines[8]).toEqual(["Production in the base year", "=UKAUTO.PRODUCTION(A17,,$B$4)"]);
  });

  test("calls functions that exist, and takes every basis from the input cell", () => {
    const calls = lines.flat().flatMap((cell) => ukautoCalls(String(cell)));
    expect(calls.length).toBeGreaterThan(20);
    for (const { id, args } of calls) {
      expect(sourceFunctions.has(id)).toBe(true);
      if (["TARGETGAP", "REQUIREDGROWTH", "TARGETPATH", "GAPSHARE"].includes(id)) {
        expect(args[args.length - 1]?.text).toBe("$B$4");
      }
    }
  });

  test("lets the base year follow the basis once a later outturn is on record", () => {
    const newest = bundledDataset.figures.find(
      ({ metric, period, status }) =>
        metric === "production" && period === "2025" && status === "outturn"
    )!;
    const figures = [...bundledDataset.figures, { ...newest, period: "2026", value: 800_000 }];
    const later = cellsOf({ ...bundledDataset, figures });
    const top = later.findIndex(([first]) => first === "Year") + 1;
    expect(later[top]?.[0]).toBe('=IF($B$4="latest",2026,2025)');
    expect(later[top + 1]).toEqual([
      '=IF(N(A17)>=2035,"",A17+1)',
      '=IF(A18="","",UKAUTO.TARGETPATH(A18,"compound",2035,$B$4))',
      '=IF(A18="","",C17*(1+$B$6))',
      '=IF(A18="","",B18-C18)',
    ]);
  });
});
