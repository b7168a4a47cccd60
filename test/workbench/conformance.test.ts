import { conformanceCells, conformanceText } from "../../src/workbench/conformance";
import { formulas } from "../formulas/matching";

describe("the worksheet Conformance", () => {
  const cells = conformanceCells(formulas);

  test("has a row for each formula of the list, below its head", () => {
    expect(cells.slice(3).map(([, formula]) => `=${formula}`)).toEqual(
      formulas.map(({ formula }) => formula)
    );
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([4]));
  });

  test("stays within what Excel reads: 8,192 characters a formula, 255 a text, 255 arguments", () => {
    for (const [formula] of cells.slice(3)) {
      const text = String(formula);
      expect(text.length).toBeLessThan(8192);
      const literals = text.match(/"(?:[^"]|"")*"/g) ?? [];
      expect(Math.max(...literals.map((literal) => literal.length))).toBeLessThan(258);
      expect(text.split("INDEX(t").length).toBeLessThan(250);
    }
  });

  test("holds no text that Excel would enter as a formula, a date or an error", () => {
    for (const row of cells.slice(3)) {
      for (const cell of row.slice(1)) {
        if (typeof cell === "string") expect(cell).not.toMatch(/^([=+@#-]|\d{4}-\d\d)/);
      }
    }
  });

  test("is one line a row as text, quotation marks doubled where a field begins with one", () => {
    const list = [{ formula: '=UKAUTO.EVENT("a")', shows: 'the "a"', why: '"a" is quoted' }];
    const lines = conformanceText(list).split("\r\n");
    expect(lines).toHaveLength(4);
    expect(lines[3]).toBe(
      [
        '=LET(t,UKAUTO.EVENT("a"),IFERROR(IF(EXACT(t,"the ""a"""),"pass","fail"),"fail"))',
        'UKAUTO.EVENT("a")',
        'text: the "a"',
        '"""a"" is quoted"',
      ].join("\t")
    );
  });
});
