import { calculator } from "../../src/functions/lib/calculator";
import { callFunction } from "./sourceFunctions";

describe("the questions that the pane asks", () => {
  test("answer with the provenance of the cell's own call, by an id in any letter case", () => {
    expect(calculator.calculate("sales", ["Omoda", 2025])).toMatchObject({
      kind: "figure",
      value: 19855,
      status: "outturn",
    });
  });

  test("answer a failure as one, and nothing for a function that is not there", () => {
    expect(calculator.calculate("SALES", ["Omda", 2025])).toMatchObject({
      kind: "failure",
      code: "unknownName",
    });
    expect(calculator.calculate("NOTHING", [])).toBeUndefined();
  });

  test("leave no trace, and tell the trace that cells left", () => {
    callFunction("TARGET", [2035], "Sheet1!A1");
    calculator.calculate("TARGETGAP", [2035]);
    expect(calculator.trace("Sheet1!A1")).toMatchObject([{ id: "TARGET", arguments: [2035] }]);
    expect(calculator.trace("Sheet1!A2")).toEqual([]);
  });
});
