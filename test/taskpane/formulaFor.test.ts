import { formulaFor, neededStill } from "../../src/taskpane/functions/formulaFor";
import { metadata } from "../workbook/functionsForWorkbooks";

const functionNamed = (name: string) => metadata.functions.find(({ id }) => id === name)!;
const formula = (name: string, typed: Record<string, string>): string =>
  formulaFor(functionNamed(name), typed, metadata);

describe("the formula that the builder writes", () => {
  test.each([
    ["SALES", { brand: "Omoda", period: "2025" }, '=UKAUTO.SALES("Omoda",2025)'],
    ["PRODUCTION", { year: "2025", basis: "latest" }, '=UKAUTO.PRODUCTION(2025,,"latest")'],
    ["TARGETGAP", {}, "=UKAUTO.TARGETGAP()"],
    ["SALES", { brand: "Omoda", period: "Sheet2!$A$1" }, '=UKAUTO.SALES("Omoda",Sheet2!$A$1)'],
    ["SALES", { brand: 'Say "so"' }, '=UKAUTO.SALES("Say ""so""")'],
    [
      "FIGURES",
      { metric: "registrations", items: "Omoda; Jaecoo", periods: "2024, 2025" },
      '=UKAUTO.FIGURES("registrations",{"Omoda","Jaecoo"},{2024,2025})',
    ],
  ])("of %s with %j is %s", (name, typed, expected) => {
    expect(formula(name, typed)).toBe(expected);
  });

  test("keeps the place of an argument that may be empty but not left out", () => {
    expect(formula("FIGURE", { metric: "production" })).toBe('=UKAUTO.FIGURE("production",)');
  });
});

describe("what the builder still needs", () => {
  test("is the first argument that a call cannot do without, as long as nothing is typed", () => {
    expect(neededStill(functionNamed("TARGETPATH"), {})).toBe("year");
    expect(neededStill(functionNamed("TARGETPATH"), { year: " " })).toBe("year");
    expect(neededStill(functionNamed("TARGETPATH"), { method: "linear" })).toBeUndefined();
  });

  test("is nothing where every argument may be left out", () => {
    expect(neededStill(functionNamed("TARGETGAP"), {})).toBeUndefined();
    expect(neededStill(functionNamed("EDITION"), {})).toBeUndefined();
  });
});
