import { barrage } from "./barrage";
import { faultOf, faultOfError } from "./shape";

jest.setTimeout(60_000);

describe("hostile arguments, with and without data types", () => {
  test("give the declared shape, numbers with their source within 400 bytes, or a named failure", () => {
    const { calls, answered, slowest, faults } = barrage(30_000, 20_261_124);
    expect(faults).toEqual([]);
    expect(answered / calls).toBeGreaterThan(1 / 3);
    expect(slowest).toBeLessThan(2_000);
  });
});

describe("the check of shapes", () => {
  const scalar = { id: "F", name: "F", parameters: [], result: {} };
  const table = { ...scalar, result: { dimensionality: "matrix" } };
  const heavy = { type: "Double", basicValue: 1, properties: { Note: "x".repeat(400) } };

  test.each([
    ["NaN", NaN, scalar, "is NaN"],
    ["nothing", undefined, scalar, "is undefined"],
    ["a table for a value", [[1]], scalar, "a value was declared"],
    ["a value for a table", 1, table, "a table was declared"],
    ["a table without a row", [], table, "has no row"],
    ["rows of unequal length", [[1, 2], [1]], table, "is not rectangular"],
    ["null in a table", [[null]], table, "holds null"],
    ["infinity in a table", [[Infinity]], table, "holds Infinity"],
    ["a number without a source", { type: "Double", basicValue: 1 }, scalar, "carries no source"],
    ["a heavy number", heavy, scalar, "has 457 bytes of JSON"],
  ])("finds %s", (_, result, declared, fault) => {
    expect(faultOf(result, declared)).toBe(fault);
  });

  test("finds an exception that is no failure of the contract, and a message that leaks", () => {
    expect(faultOfError(new TypeError("x is not a function"))).toBe(
      "threw TypeError: x is not a function"
    );
    expect(faultOfError({ code: "#N/A", message: "No undefined." })).toBe("says No undefined.");
    expect(faultOfError({ code: "#N/A", message: 'No "undefined".' })).toBeUndefined();
  });
});
