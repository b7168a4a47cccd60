import { figures } from "../../src/queries/figures";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { answerOf } from "./recordOf";

const index = indexOf(bundledDataset);
const grid = (...args: unknown[]): unknown => {
  const answer = answerOf(index, figures, ...args);
  return answer.kind === "table" ? answer.rows : answer;
};

describe("the grid of values", () => {
  test("holds the sums of groups, and what is missing where no member has a figure", () => {
    expect(
      grid("registrations", [["Chery group"], ["Omoda"]], [[2023, 2024, 2025]], "none")
    ).toEqual([
      ["none", 3838, 53604],
      ["none", 3629, 19855],
    ]);
  });

  test("fails as a whole where it names no metric", () => {
    expect(grid(null, "Omoda", 2025)).toMatchObject({
      code: "missingArgument",
      message: expect.stringMatching(/^Name a metric: registrations, production, /) as unknown,
    });
  });

  test.each([
    ["no item", [[]], [[2025]]],
    ["no period", [["Omoda"]], [[]]],
  ])("of %s is one cell that is missing", (_, items, periods) =>
    expect(grid("registrations", items, periods, "none")).toEqual([["none"]])
  );

  test("holds 100,000 cells and not one more", () => {
    const items = Array.from({ length: 100 }, () => ["Omoda"]);
    const periods = Array.from({ length: 1000 }, () => 2025);
    const full = grid("registrations", items, [periods]) as unknown[][];
    expect([full.length, full[99]?.[999]]).toEqual([100, 19855]);
    expect(grid("registrations", items, [[...periods, 2025]])).toMatchObject({
      code: "tooLarge",
      error: "#VALUE!",
      message: "100 items by 1,001 periods are 100,100 cells; ask for at most 100,000 at once.",
    });
  });
});
