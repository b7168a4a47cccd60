import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expected, written } from "../formulas/oracle";
import { callOf, expectShown, formulas, shownBy } from "../formulas/matching";
import { callFunction, sourceFunctions } from "./sourceFunctions";

describe("the list of formulas", () => {
  test("is what the tables give by a script of its own", () => {
    expect(readFileSync(join(__dirname, "../formulas.json"), "utf8")).toBe(written());
    expect(expected.length).toBeGreaterThanOrEqual(150);
  });

  test("has at least four rows for each function, one of them an error where it can fail", () => {
    for (const id of sourceFunctions.keys()) {
      const own = formulas.filter(({ formula }) => callOf(formula).id === id);
      expect([id, own.length >= 4]).toEqual([id, true]);
      const errors = own.filter(({ shows }) => typeof shows === "object" && "error" in shows);
      // EDITION takes no argument, so nothing can be asked badly of it.
      if (id !== "EDITION") expect([id, errors.length > 0]).toEqual([id, true]);
    }
  });
});

describe("each formula shows what the tables say", () => {
  test.each(formulas.map((row) => [row.formula, row] as const))("%s", (formula, row) => {
    const { id, args } = callOf(formula);
    expectShown(
      shownBy(() => callFunction(id, args)),
      row
    );
  });
});
