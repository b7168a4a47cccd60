import { barrage } from "./barrage";
import { faultOf, faultOfError } from "./shape";

jest.setTimeout(120_000);

describe("the built functions under hostile arguments", () => {
  test("give a value of the contract's shape or a named failure, 100,000 times", () => {
    const { calls, answered, slowest, faults } = barrage(100_000, 20_261_124);
    expect(faults).toEqual([]);
    expect(answered / calls).toBeGreaterThan(1 / 3);
    expect(slowest).toBeLessThan(2_000);
  });
});

describe("the check of shapes", () => {
  const scalar = { id: "F", name: "F", parameters: [], result: {} };
  const table = { ...scalar, result: { dimensionality: "matrix" } };

  test.each([
    [NaN, scalar, "is NaN"],
    [undefined, scalar, "is undefined"],
    [[[1]], scalar, "a value was declared"],
    [1, table, "a table was declared"],
    [[], table, "has no row"],
    [[[1, 2], [1]], table, "is not rectangular"],
    [[[null]], table, "holds null"],
    [[[Infinity]], table, "holds Infinity"],
    [{ type: "Double", basicValue: 1 }, scalar, "carries no source"],
    [
      { type: "Double", basicValue: 1, properties: { Note: "x".repeat(400) } },
      scalar,
      "has 457 bytes of JSON",
    ],
  ])("finds the fault of %j", (result, declared, fault) => {
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
