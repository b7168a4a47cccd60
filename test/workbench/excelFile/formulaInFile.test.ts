import { formulaInFile, type Known } from "../../../src/workbench/excelFile/formulaInFile";

const some = (least: number, most: number) => ({ least, most });
const known: Known = {
  functions: new Map([
    ["SUM", some(1, 255)],
    ["LEN", some(1, 1)],
    ["PI", some(0, 0)],
    ["IF", some(2, 3)],
    ["STDEV.S", some(1, 255)],
    ["VLOOKUP", some(3, 4)],
    ["LET", some(3, 255)],
    ["XLOOKUP", some(3, 6)],
    ["FORMULATEXT", some(1, 1)],
    ["INDEX", some(2, 4)],
  ]),
  sheets: new Set(["sheet1", "my sheet"]),
  names: new Set(["rate"]),
};

test.each([
  ["=A1*2", "A1*2", false],
  ["= a1 + $B$2 %", " a1 + $B$2 %", false],
  ["=sum(A1:A9)", "SUM(A1:A9)", false],
  ["=SUM(A1:A9*2)", "SUM(A1:A9*2)", true],
  ["=SUM({1,2;3,4})", "SUM({1,2;3,4})", false],
  ["=A1:A3", "A1:A3", true],
  ["=stdev.s('My sheet'!A:A)", "_xlfn.STDEV.S('My sheet'!A:A)", false],
  ["=VLOOKUP(A1,D:E,2)", "VLOOKUP(A1,D:E,2)", false],
  ["=VLOOKUP(A1:A2,D:E,2)", "VLOOKUP(A1:A2,D:E,2)", true],
  ["=INDEX(A1:B9,2,1)", "INDEX(A1:B9,2,1)", true],
  ["=rate*2", "rate*2", true],
  ['=IF(A1>PI(),#N/A,"a ""b""")', 'IF(A1>PI(),#N/A,"a ""b""")', false],
  ["=IF(A1,,2)", "IF(A1,,2)", false],
])("%s is written", (formula, text, isArray) => {
  expect(formulaInFile(formula, known)).toEqual({ text, isArray });
});

test.each([
  ["one that is not whole", "=SUM(A1"],
  ["a text without an end", '="a'],
  ["too few arguments", "=SUM()"],
  ["too many arguments", "=LEN(1,2)"],
  ["a function that there is not", "=SUMM(A1)"],
  ["a function of UKAUTO", '=UKAUTO.SALES("Omoda",2025)'],
  ["a function newer than some programs", "=XLOOKUP(A1,B:B,C:C)"],
  ["names of LET", "=LET(x,1,x)"],
  ["a question about the workbook itself", "=FORMULATEXT(A1)"],
  ["a worksheet that there is not", "=Sheet9!A1"],
  ["a name that there is not", "=tax*2"],
  ["what a cell spills over", "=SUM(A1#)"],
  ["the one cell of a range", "=@A1:A9"],
  ["a part of a table", "=SUM(Fleet[Sales])"],
  ["another workbook", "=[Book2.xlsx]Sheet1!A1"],
  ["an error that files do not know", "=#SPILL!"],
  ["letters that a file writes otherwise", '="_x0041_"'],
  ["more letters than Excel takes", `=${"A1+".repeat(4_000)}1`],
])("%s is left out", (_, formula) => {
  expect(formulaInFile(formula, known)).toBeUndefined();
});
