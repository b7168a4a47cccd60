import fc from "fast-check";
import { callsOf, ukautoAmong } from "../../../src/workbook/formulas/formula";
import { localsOf, meaning } from "../../../src/workbook/formulas/scope";
import { tokensOf } from "../../../src/workbook/formulas/tokens";

/** What the first argument of each UKAUTO call means, "?" for a parameter. */
function meant(formula: string): string[] {
  const calls = callsOf(formula);
  const locals = localsOf(calls);
  return ukautoAmong(calls).flatMap(({ args: [first] }) => {
    if (!first) return [];
    const { argument, parameter } = meaning(locals, first);
    return [parameter ? "?" : argument.text];
  });
}

describe("a name in a formula", () => {
  test.each([
    ['=LET(b,"Omoda",UKAUTO.SALES(b,2025))', ['"Omoda"']],
    ['=LET(B,"Omoda",UKAUTO.SALES(b,2025))', ['"Omoda"']],
    ['=LET(a,"Omoda",b,a,UKAUTO.SALES(b,2025))', ['"Omoda"']],
    ["=LET(b,A1,UKAUTO.SALES(b,2025))", ["A1"]],
    ["=LET(b,b,UKAUTO.SALES(b,2025))", ["b"]],
    ['=LET(b,"Omoda",1)+UKAUTO.SALES(b,2025)', ["b"]],
    ["=LET(b,UKAUTO.SALES(b,2024),b)", ["b"]],
    ['=LET(b,"Omoda",LET(b,"Jaecoo",UKAUTO.SALES(b,2025)))', ['"Jaecoo"']],
    ['=LET(b,"Omoda",LET(b,"Jaecoo",1)+UKAUTO.SALES(b,2025))', ['"Omoda"']],
    ["=LAMBDA(b,UKAUTO.SALES(b,2025))(A1)", ["?"]],
    ["=LAMBDA(a,[b],UKAUTO.SALES(b,2025))(1)", ["?"]],
    ['=LET(b,"Omoda",MAP(A1:A3,LAMBDA(b,UKAUTO.SALES(b,2025))))', ["?"]],
    ['=_xlfn.LET(_xlpm.b,"Omoda",UKAUTO.SALES(_xlpm.b,2025))', ['"Omoda"']],
    ["=LET(YTD2025,2025,UKAUTO.TARGET(YTD2025))", ["2025"]],
    ['="LET(b,1,"&UKAUTO.SALES(b,2025)', ["b"]],
  ])("in %s means %j", (formula, all) => {
    expect(meant(formula)).toEqual(all);
  });

  test("is looked for in any formula without fail", () => {
    const part = fc.constantFrom(
      "LET(",
      "LAMBDA(",
      "UKAUTO.SALES(",
      "x",
      ",",
      ")",
      "y",
      '"',
      "{",
      "}",
      "[x]"
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 20 }), (parts) => void meant(`=${parts.join("")}`))
    );
  });
});

describe("the pieces of a formula", () => {
  test("are the formula to the letter", () => {
    const part = fc.constantFrom(
      "'C:\\a\\[b.xlsx]S'!A1",
      "'It''s'!B2",
      '"a:b ""c"""',
      "[1]!brand",
      "YTD2025",
      "SUM(",
      ")",
      ",",
      "+",
      "'",
      ":",
      "!",
      "T[[#This Row],[a]]",
      " ",
      "A1:B2"
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const formula = `=${parts.join("")}`;
        expect(
          tokensOf(formula)
            .map(({ text }) => text)
            .join("")
        ).toBe(formula);
      })
    );
  });
});
