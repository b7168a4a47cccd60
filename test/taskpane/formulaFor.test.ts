import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { fieldsOf, type ArgumentField } from "../../src/taskpane/functions/fields";
import {
  argumentsFor,
  formulaFor,
  referencesIn,
  stillNeeded,
  type Typed,
} from "../../src/taskpane/functions/formulaFor";
import { periodChoices } from "../../src/taskpane/functions/periodChoices";
import { calculator, metadata } from "../workbook/functionsForWorkbooks";

const record = recordOf(bundledDataset);
const fields = (id: string, typed: Typed = {}): ArgumentField[] =>
  fieldsOf(
    metadata.functions.find((each) => each.id === id)!,
    record,
    typed.metric
  );
const formula = (id: string, typed: Typed, sheet?: string): string =>
  formulaFor(id, fields(id, typed), typed, sheet);
const needed = (id: string, typed: Typed): string[] => {
  const own = fields(id, typed);
  return stillNeeded(own, typed, calculator.calculate(id, argumentsFor(own, typed, {})));
};
const periods = (id: string, name: string, typed: Typed): string[] => {
  const own = fields(id, typed);
  const field = own.find((each) => each.name === name)!;
  return periodChoices(field, own, argumentsFor(own, typed, {}), calculator.calculate, record);
};

describe("the formula that the builder writes", () => {
  test.each<[string, Typed, string]>([
    ["SALES", { brand: "Omoda", period: "2025" }, '=UKAUTO.SALES("Omoda",2025)'],
    ["PRODUCTION", { year: "2025", basis: "latest" }, '=UKAUTO.PRODUCTION(2025,,"latest")'],
    ["TARGETGAP", {}, "=UKAUTO.TARGETGAP()"],
    ["SALES", { brand: "Omoda", period: "Sheet2!$A$1" }, '=UKAUTO.SALES("Omoda",Sheet2!$A$1)'],
    ["SALES", { brand: 'Say "so"' }, '=UKAUTO.SALES("Say ""so""")'],
    ["SALES", { brand: "A2", source: "C1" }, "=UKAUTO.SALES(A2,,C1)"],
    [
      "FIGURES",
      { metric: "registrations", items: "Omoda; Jaecoo", periods: "2024, 2025" },
      '=UKAUTO.FIGURES("registrations",{"Omoda","Jaecoo"},{2024,2025})',
    ],
    [
      "FIGURES",
      { metric: "registrations", items: "A2:A5", periods: "B1" },
      '=UKAUTO.FIGURES("registrations",A2:A5,B1)',
    ],
  ])("of %s with %j is %s", (name, typed, expected) => {
    expect(formula(name, typed)).toBe(expected);
  });

  test("keeps the place of an argument that may be empty but not left out", () => {
    expect(formula("FIGURE", { metric: "production" })).toBe('=UKAUTO.FIGURE("production",)');
  });

  test("names the worksheet of a cell only where the formula stands on another one", () => {
    const typed = { brand: "'My sheet'!A2" };
    expect(formula("SALES", typed, "My sheet")).toBe("=UKAUTO.SALES(A2)");
    expect(formula("SALES", typed, "Sheet1")).toBe("=UKAUTO.SALES('My sheet'!A2)");
  });

  test("takes a name on offer that reads like a cell for the name, and with $ for the cell", () => {
    const own = fields("SALES").map((field) =>
      field.name === "brand" ? { ...field, options: [{ value: "MG3" }] } : field
    );
    expect(referencesIn(own, { brand: "mg3" })).toEqual([]);
    expect(referencesIn(own, { brand: "$MG$3" })).toEqual(["$MG$3"]);
  });
});

describe("what the builder still needs", () => {
  test.each<[string, Typed, string[]]>([
    ["SALES", {}, ["brand"]],
    ["SALES", { period: "2025" }, ["brand"]],
    ["SALES", { brand: "Omoda" }, []],
    ["SALES", { brand: "A2" }, []],
    ["EVENT", {}, ["id"]],
    ["EVENT", { field: "date" }, ["id"]],
    ["TARGETPATH", { method: "linear" }, ["year"]],
    ["TARGETPATH", { year: " " }, ["year"]],
    ["TARGETGAP", {}, []],
    ["EDITION", {}, []],
    ["FIGURE", {}, ["metric", "item"]],
    ["FIGURE", { metric: "registrations" }, ["item"]],
    ["FIGURE", { metric: "production" }, []],
    ["FIGURES", { metric: "registrations" }, ["items", "periods"]],
    ["SERIES", { metric: "production" }, []],
  ])("of %s with %j is %j", (id, typed, expected) => {
    expect(needed(id, typed)).toEqual(expected);
  });

  test.each(metadata.functions.map(({ id }) => id))(
    "of %s with nothing typed keeps it from being inserted wherever its answer misses an argument",
    (id) => {
      const answer = calculator.calculate(
        id,
        fields(id).map(() => null)
      );
      const isMissing = answer?.kind === "failure" && answer.code === "missingArgument";
      expect(needed(id, {}).length > 0 || !isMissing).toBe(true);
    }
  );
});

describe("what an argument offers", () => {
  test("follows from the kind that its query declares, for every argument of every function", () => {
    for (const { id, parameters } of metadata.functions) {
      expect(fields(id).map(({ name }) => name)).toEqual(parameters.map(({ name }) => name));
    }
  });

  test("is the names on record of the chosen metric", () => {
    const items = (metric: string): string[] =>
      fields("FIGURE", { metric })
        .find(({ kind }) => kind === "item")!
        .options.map(({ value }) => value);
    expect(items("registrations")).toContain("Jaecoo");
    expect(items("wholesales")).toContain("JLR");
    expect(items("wholesales")).not.toContain("Jaecoo");
    expect(items("")).toEqual([]);
  });

  test("is of an event its id, told by its date and title", () => {
    const [event] = fields("EVENT")[0]!.options;
    expect(event?.label).toMatch(/^\d{4}.*: ./);
  });
});

describe("the periods that are offered", () => {
  const listed = (metric: string, item: string | null, frequency: string): string[] => {
    const answer = calculator.calculate("PERIODS", [metric, item, frequency]);
    return answer?.kind === "table" ? answer.rows.flat().map(String).reverse() : [];
  };

  test("are those that PERIODS answers for the brand in its source", () => {
    const own = periods("SALES", "period", { brand: "Toyota", source: "DfT" });
    expect(own.slice(0, 2)).toEqual(listed("registrations", "Toyota@DfT", "year").slice(0, 2));
    for (const frequency of ["year", "half", "quarter", "month"]) {
      for (const each of listed("registrations", "Toyota@DfT", frequency))
        expect(own).toContain(each);
    }
    expect(own).not.toEqual(periods("SALES", "period", { brand: "Toyota" }));
  });

  test.each<[string, string, Typed, string[]]>([
    ["SALES", "period", {}, []],
    ["SALES", "period", { brand: "Nobody" }, []],
    ["SALES", "brand", { brand: "Omoda" }, []],
    ["TARGET", "year", {}, listed("production target", null, "year")],
    ["PRODUCTION", "year", { scope: "cars" }, listed("car production", "UK", "year").slice(0, 3)],
    [
      "RIVALS",
      "period",
      { metric: "wholesales", item: "JLR" },
      listed("wholesales", "JLR", "year"),
    ],
    ["TOPBRANDS", "period", {}, listed("registrations", "Total market", "year").slice(0, 3)],
  ])("of %s for %s with %j begin with those on record", (id, name, typed, expected) => {
    expect(periods(id, name, typed).slice(0, expected.length)).toEqual(expected);
    if (!expected.length) expect(periods(id, name, typed)).toEqual([]);
  });

  test("of a path run from the year it is measured from to that of the target", () => {
    const years = periods("TARGETPATH", "year", {});
    expect([years[0], years[years.length - 1]]).toEqual(["2035", "2025"]);
    expect(years).toHaveLength(11);
  });
});
