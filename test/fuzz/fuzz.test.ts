import { loadBundle } from "../build/loadBundle";
import { fuzz } from "./fuzz";
import { faultOf, faultOfError } from "./shape";

jest.setTimeout(120_000);

describe("100,000 calls of the built bundle, hostile and good ones mixed, with and without data types", () => {
  const bundles = [loadBundle(), loadBundle({ dataTypes: true })];
  const tally = fuzz(bundles, 100_000, 20_261_124);

  test("give the declared shape, numbers with their source within 800 bytes, or a named failure", () => {
    expect(tally.faults).toEqual([]);
    expect(tally.calls).toBe(100_000);
  });

  test("reach every function, and an answer in at least a quarter", () => {
    expect([...tally.called].sort()).toEqual([...bundles[0]!.ids].sort());
    expect(tally.answered).toBeGreaterThan(25_000);
  });

  test("are the same ones for the same seed", () => {
    const [one, other] = [fuzz(bundles, 500, 7), fuzz(bundles, 500, 7)];
    expect(one).toEqual(other);
    expect(fuzz(bundles, 500, 8)).not.toEqual(one);
  });
});

describe("the check of shapes", () => {
  const scalar = { id: "F", name: "F", parameters: [], result: {} };
  const table = { ...scalar, result: { dimensionality: "matrix" } };
  const text = (basicValue: string): object => ({ type: "String", basicValue });
  const number = (properties?: object): object => ({ type: "Double", basicValue: 1, properties });
  const names = ["Source", "Status", "Published", "Period", "Edition", "Unit"];
  const whole = Object.fromEntries(names.map((name) => [name, text(name)]));
  const without = (name: string): object => {
    const { [name]: _, ...rest } = whole;
    return rest;
  };

  test.each([
    ["NaN", NaN, scalar, "is NaN"],
    ["nothing", undefined, scalar, "is undefined"],
    ["a table for a value", [[1]], scalar, "a value was declared"],
    ["a value for a table", 1, table, "a table was declared"],
    ["a table without a row", [], table, "has no row"],
    ["rows of unequal length", [[1, 2], [1]], table, "is not rectangular"],
    ["null in a table", [[null]], table, "holds null"],
    ["infinity in a table", [[Infinity]], table, "holds Infinity"],
    ["a plain number", 1, scalar, "carries no source"],
    ["a number without properties", number(), scalar, "carries no Source"],
    ["a number without a source", number(without("Source")), scalar, "carries no Source"],
    ["a number without a status", number(without("Status")), scalar, "carries no Status"],
    ["a number without an edition", number(without("Edition")), scalar, "carries no Edition"],
    [
      "a heavy number",
      number({ ...whole, Note: text("x".repeat(700)) }),
      scalar,
      "has 1086 bytes of JSON",
    ],
  ])("finds %s", (_, result, declared, fault) => {
    expect(faultOf(result, declared, true)).toBe(fault);
  });

  test("takes a plain number of a host without data types, and nothing more from it", () => {
    expect(faultOf(1, scalar, false)).toBeUndefined();
    expect(faultOf(number(whole), scalar, false)).toBe("is more than this host takes");
    expect(faultOf(number(whole), scalar, true)).toBeUndefined();
  });

  test.each([
    [
      "an exception that is no failure",
      new TypeError("x is not a function"),
      "threw TypeError: x is not a function",
    ],
    [
      "a message that leaks a name of the code",
      { code: "#N/A", message: "No undefined." },
      "says No undefined.",
    ],
    [
      "a message with a place of the code",
      { code: "#N/A", message: "No brand at read (runtime.js:1:2)." },
      "says No brand at read (runtime.js:1:2).",
    ],
    ["an empty message", { code: "#N/A", message: "" }, "says nothing, or too much: 0"],
  ])("finds %s", (_, thrown, fault) => {
    expect(faultOfError(thrown)).toBe(fault);
  });

  test("lets a message quote what the cell passed", () => {
    expect(faultOfError({ code: "#N/A", message: 'No "undefined".' })).toBeUndefined();
  });
});
