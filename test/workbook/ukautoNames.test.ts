import { cellsReachingUkauto } from "../../src/workbook/ukautoCells";
import { ukautoNames, usesName } from "../../src/workbook/ukautoNames";
import { calculator, metadata } from "./functionsForWorkbooks";
import { memoryWorkbook } from "./memoryWorkbook";

const named = (formulas: Record<string, string>): string[] => [
  ...ukautoNames(Object.entries(formulas).map(([name, formula]) => ({ name, formula }))),
];

describe("names that reach UKAUTO", () => {
  test("do so directly or through another name, in any letter case, round a circle too", () => {
    const formulas = {
      plain: "=1",
      Gap: "=UKAUTO.TARGETGAP(2035)",
      Half: "=gap/2",
      one: "=two+Half",
      two: "=one",
      text: '="UKAUTO.SALES("',
    };
    expect(named(formulas)).toEqual(["gap", "half", "one", "two"]);
  });

  test.each([
    ["=gäp*2", true],
    ["=SUM('My sheet'!gäp,1)", true],
    ["=GÄP(2035)", true],
    ["=gäps*2", false],
    ["=ungäp*2", false],
    ['="gäp"', false],
    ["='gäp'!A1", false],
  ])("%s uses gäp: %s", (formula, uses) => {
    expect(usesName(formula, new Set(["gäp"]))).toBe(uses);
  });

  test("bring their users into the list of UKAUTO cells, in the order of the worksheet", async () => {
    const workbook = memoryWorkbook(calculator, metadata);
    workbook.name("gäp", "=UKAUTO.TARGETGAP(2035)");
    const cells = [["=gäp/2", "=1+1", "=UKAUTO.EDITION()", '="UKAUTO.SALES("&B1']];
    await workbook.write([{ sheet: "Sheet1", row: 0, column: 0, cells }]);
    const found = await cellsReachingUkauto(workbook, "workbook");
    expect(found.map(({ column }) => column)).toEqual([0, 2]);
  });
});
