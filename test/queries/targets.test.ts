import { answerTo } from "../../src/queries/answer";
import { gapShare } from "../../src/queries/gapShare";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf, type MarketRecord } from "../../src/record/record";
import type { Parameters, Query } from "../../src/queries/query";
import { requiredGrowth } from "../../src/queries/requiredGrowth";
import { target } from "../../src/queries/target";
import { targetGap } from "../../src/queries/targetGap";
import { figureOf } from "../record/made";
import { targetPath } from "../../src/queries/targetPath";

const bundled = recordOf(bundledDataset);
const stated = bundledDataset.figures.find(({ metric }) => metric === "production target")!;
const withTarget = (year: number, value: number, published = stated.published): MarketRecord =>
  recordOf({
    ...bundledDataset,
    figures: [
      { ...stated, published, period: String(year), value },
      ...bundledDataset.figures.filter((each) => each !== stated || year !== 2035),
    ],
  });
const message = <P extends Parameters>(
  record: MarketRecord,
  query: Query<P>,
  ...args: unknown[]
) => {
  const answer = answerTo(query, args, record);
  return answer.kind === "failure" ? answer.message : answer;
};
const working = (answer: unknown): unknown => (answer as { working?: string }).working;

describe("a year without a target", () => {
  const none = "No production target for 2030. Targets are on record for: 2035.";

  test("is told by each function that needs one, with the years that have one", () => {
    expect(message(bundled, target, 2030)).toBe(none);
    expect(message(bundled, targetGap, 2030)).toBe(none);
    expect(message(bundled, requiredGrowth, 2030)).toBe(none);
    expect(message(bundled, targetPath, 2028, null, 2030)).toBe(none);
    expect(message(bundled, gapShare, "Omoda", 1, 2025, 2030)).toBe(none);
  });

  test("is told the years in their order, whichever was stated last", () =>
    expect(message(withTarget(2040, 1_500_000, "2026-06"), target, 2030)).toBe(
      "No production target for 2030. Targets are on record for: 2035 and 2040."
    ));
});

describe("the path to the target", () => {
  test("ends on the target to the last digit", () =>
    expect(answerTo(targetPath, [2035], withTarget(2035, 745_000))).toMatchObject({
      value: 745_000,
    }));

  test("to a target equal to the base adds nothing each year", () =>
    expect(working(answerTo(targetPath, [2030, "linear"], withTarget(2035, 738_000)))).toBe(
      "738,000 (2025) + 0 (2035) x 5/10"
    ));
});

test("no growth leads from a base of 0", () => {
  const idle = recordOf({
    ...bundledDataset,
    figures: [
      ...bundledDataset.figures.filter(({ period }) => period !== "2026"),
      figureOf("production", "UK", 2026, 0, { published: "2027-01" }),
    ],
  });
  expect(answerTo(requiredGrowth, [2035, "latest"], idle)).toMatchObject({
    code: "zeroBase",
    error: "#DIV/0!",
    message: "Production in the base year 2026 is 0.",
  });
});
