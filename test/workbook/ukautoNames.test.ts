import { cellsReachingUkauto } from "../../src/workbook/ukautoCells";
import { ukautoNames, usesName } from "../../src/workbook/ukautoNames";
import { calculator, metadata } from "./functionsForWorkbooks";
import { memoryWorkbook } from "./memoryWorkbook";

const sheets = ["Sheet1", "My sheet"];
const named = (formulas: Record<string, string>): string[] => {
  const all = Object.entries(formulas).map(([name, formula]) => ({ name, formula }));
  return [...ukautoNames(all, sheets).ours].map(({ name }) => name);
};
const gap = { name: "gäp", formula: "=UKAUTO.TARGETGAP(2035)" };

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
    expect(named(formulas)).toEqual(["Gap", "Half", "one", "two"]);
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
    expect(usesName(formula, "Sheet1", ukautoNames([gap], sheets))).toBe(uses);
  });

  test.each([
    ["a name of LET stands before it", "=LET(gäp,1,gäp*2)", false],
    ["but not in the value that LET gives to it", "=LET(gäp,gäp,gäp*2)", true],
    ["a parameter of LAMBDA stands before it", "=LAMBDA(gäp,gäp*2)(3)", false],
    ["but not outside of that LAMBDA", "=LAMBDA(gäp,gäp*2)(gäp)", true],
    ["another workbook's name is none of it", "=[1]!gäp", false],
    ["nor by its path", "='C:\\books\\[Data.xlsx]Sheet1'!gäp", false],
    ["nor where the prefix is no worksheet", "=Data.xlsx!gäp", false],
    ["nor a worksheet that is not there", "=Gone!gäp(1)", false],
  ])("in %s: %s", (_, formula, uses) => {
    expect(usesName(formula, "Sheet1", ukautoNames([gap], sheets))).toBe(uses);
  });

  test("a worksheet's own name counts on that worksheet alone", () => {
    const own = { name: "gäp", formula: "=1", sheet: "My sheet" };
    const names = ukautoNames([gap, own], sheets);
    const uses = (formula: string, sheet: string): boolean => usesName(formula, sheet, names);
    expect([uses("=gäp", "Sheet1"), uses("=gäp", "My sheet")]).toEqual([true, false]);
    expect([uses("='My sheet'!gäp", "Sheet1"), uses("=Sheet1!gäp", "My sheet")]).toEqual([
      false,
      true,
    ]);
    const turned = ukautoNames(
      [
        { ...own, formula: gap.formula },
        { ...gap, formula: "=1" },
      ],
      sheets
    );
    expect(usesName("=gäp", "My sheet", turned)).toBe(true);
    expect(usesName("=gäp", "Sheet1", turned)).toBe(false);
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
