import fc from "fast-check";
import {
  asksUkauto,
  literal,
  ukautoCalls,
  withArgument,
  withoutArgument,
} from "../../../src/workbook/formulas/formula";
import { readArgument } from "../../../src/workbook/formulas/formulaArgument";

const told = (formula: string) =>
  ukautoCalls(formula).map(({ id, args }) => [id, args.map(({ text }) => text)]);

describe("a formula asks UKAUTO", () => {
  it.each(['=UKAUTO.SALES("Omoda",2025)', "=1+ukauto.edition()"])("in %s", (formula) =>
    expect(asksUkauto(formula)).toBe(true)
  );
  it.each(['="see UKAUTO.SALES"&B1', "=SUM('UKAUTO.SALES'!A1)", "=UKAUTO.SALES", "=A1"])(
    "not in %s",
    (formula) => expect(asksUkauto(formula)).toBe(false)
  );
});

describe("the UKAUTO calls of a formula", () => {
  it("are found inside other functions, in any letter case", () => {
    expect(told('=SUM(ukauto.sales("Omoda", 2025 ),UKAUTO.SALES(A2,B2))*2')).toEqual([
      ["SALES", ['"Omoda"', "2025"]],
      ["SALES", ["A2", "B2"]],
    ]);
  });

  it("are found inside one another, the outer one first", () => {
    expect(told('=UKAUTO.SALES(INDEX(UKAUTO.BRANDS("JLR"),1),2025)')).toEqual([
      ["SALES", ['INDEX(UKAUTO.BRANDS("JLR"),1)', "2025"]],
      ["BRANDS", ['"JLR"']],
    ]);
  });

  it("are not those that stand in a text, in a sheet's name or behind another name", () => {
    expect(ukautoCalls("=\"UKAUTO.SALES(1)\"&'UKAUTO.SALES(1)'!A1&MYUKAUTO.SALES(1)")).toEqual([]);
  });

  it("keep arguments that were left out", () => {
    expect(told('=UKAUTO.PRODUCTION(2025,,"latest")+UKAUTO.EDITION( )')).toEqual([
      ["PRODUCTION", ["2025", "", '"latest"']],
      ["EDITION", []],
    ]);
  });

  it("are found beside LET, array constants, table references and line breaks", () => {
    expect(
      told('=LET(x,{1,2;"a(",3},\n UKAUTO.FIGURES("sales",T[[#This Row],[A,b]],{2024,2025})+x)')
    ).toEqual([["FIGURES", ['"sales"', "T[[#This Row],[A,b]]", "{2024,2025}"]]]);
  });

  it("are none in a formula that is cut off, and reading it ends", () => {
    expect(ukautoCalls('=UKAUTO.SALES("Omoda')).toEqual([]);
    expect(ukautoCalls("=UKAUTO.SALES(1,2")).toEqual([]);
    expect(ukautoCalls("=))UKAUTO.EDITION(")).toEqual([]);
  });
});

const argument = fc.oneof(
  fc.string({ maxLength: 12 }).map(literal),
  fc.integer({ min: -9999, max: 9999 }).map(String),
  fc.constantFrom("", "A2", "$B$3:C4", "'It''s, (odd)'!A1", "{1,2;3,4}", "A1#", "(1+2)*3"),
  fc.constantFrom('IF(A1>2,"x,)",UKAUTO.EDITION())', "T[[#This Row],[a,b]]", "TRUE")
);
const blank = fc.constantFrom("", " ", "  ", "\n");
const call = fc
  .tuple(
    fc.constantFrom("UKAUTO.SALES", "ukauto.Figures", "UKAUTO.TARGETGAP"),
    fc.array(fc.tuple(blank, argument, blank), { minLength: 1, maxLength: 5 })
  )
  .filter(([, given]) => given.length > 1 || given[0]?.[1] !== "");
const around = fc.constantFrom(
  ["=", ""],
  ["=SUM(1,", ',A1)&" UKAUTO.X(1)"'],
  ["= -", "%"],
  ["=LET(x,2,", "*x)"]
) as fc.Arbitrary<[string, string]>;

describe("writing an argument anew", () => {
  it("changes that argument and no other letter", () => {
    fc.assert(
      fc.property(around, call, fc.nat(4), ([before, after], [name, given], wanted) => {
        const texts = given.map((parts) => parts.join(""));
        const formula = `${before}${name}(${texts.join(",")})${after}`;
        const place = wanted % given.length;
        const found = ukautoCalls(formula).find(({ start }) => start === before.length);
        expect(found?.args.map(({ text }) => text)).toEqual(given.map((parts) => parts[1]));
        if (!found) return;
        const [left = "", , right = ""] = given[place] ?? [];
        // Blanks around an argument that was left out cannot be told apart: the new one stands before them.
        const written = given[place]?.[1] === "" ? `"new"${left}${right}` : `${left}"new"${right}`;
        expect(withArgument(formula, found, place, '"new"')).toBe(
          `${before}${name}(${texts.map((t, i) => (i === place ? written : t)).join(",")})${after}`
        );
      })
    );
  });

  it("appends one behind those that are there, with a separator for each left out", () => {
    const rewritten = (formula: string, place: number) => {
      const [first] = ukautoCalls(formula);
      return first && withArgument(formula, first, place, '"latest"');
    };
    expect(rewritten("=UKAUTO.PRODUCTION( 2025 )", 2)).toBe('=UKAUTO.PRODUCTION( 2025 ,,"latest")');
    expect(rewritten("=UKAUTO.REQUIREDGROWTH()*1", 1)).toBe('=UKAUTO.REQUIREDGROWTH(,"latest")*1');
    expect(rewritten("=UKAUTO.REQUIREDGROWTH()", 0)).toBe('=UKAUTO.REQUIREDGROWTH("latest")');
  });

  it("puts quotation marks of a text in twice", () => {
    expect(literal('a "b"')).toBe('"a ""b"""');
  });
});

describe("an argument", () => {
  const value = (text: string) => {
    const read = readArgument(text);
    return read.kind === "value" ? read.value : read.kind;
  };

  it("is a value where it is a literal, with its sign and percent", () => {
    expect(['"O""m"', " 2025 ", "-1.5e3", "+2", "50%", "true", ""].map(value)).toEqual([
      'O"m',
      2025,
      -1500,
      2,
      0.5,
      true,
      null,
    ]);
  });

  it("is a reference where it names cells, a spilled block, a name or a table's column", () => {
    for (const reference of ["A2", "$B$3:C4", "'My, sheet'!A1", "A2#", "Rate", "T[Year]"]) {
      expect(readArgument(reference)).toEqual({ kind: "reference", reference });
    }
  });

  it("is an array where it is an array constant, row by row", () => {
    expect(readArgument('{"Omoda", -2;TRUE,4}')).toEqual({
      kind: "array",
      rows: [
        ["Omoda", -2],
        [true, 4],
      ],
    });
  });

  it("is an expression where it has to be worked out", () => {
    const texts = ["A1+1", "YEAR(A1)", "(2025)", '"a"&"b"', "{A1}", "UKAUTO.EDITION()", "A1#+1"];
    expect(texts.map(value)).toEqual(texts.map(() => "expression"));
  });
});

describe("a formula without one of its arguments", () => {
  const without = (formula: string, place: number): string => {
    const [call] = ukautoCalls(formula);
    return call ? withoutArgument(formula, call, place) : formula;
  };

  test.each([
    ["=UKAUTO.FIGURE(A1, B1 ,2025, C1)*2", 3, "=UKAUTO.FIGURE(A1, B1 ,2025)*2"],
    ["=UKAUTO.PRODUCTION(2025,,D1)", 0, "=UKAUTO.PRODUCTION(,,D1)"],
    ["=UKAUTO.TARGET(2035)", 0, "=UKAUTO.TARGET()"],
    ["=UKAUTO.TARGET(2035)", 4, "=UKAUTO.TARGET(2035)"],
  ])("%s without argument %d is %s", (formula, place, expected) => {
    expect(without(formula, place)).toBe(expected);
  });
});
