import type { Dataset } from "../../src/data/schema";
import { answerTo } from "../../src/functions/lib/answerTo";
import { gapShare } from "../../src/queries/gapShare";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf, type Index } from "../../src/queries/index";
import type { Parameters, Query } from "../../src/queries/query";
import { requiredGrowth } from "../../src/queries/requiredGrowth";
import { target } from "../../src/queries/target";
import { targetGap } from "../../src/queries/targetGap";
import { targetPath } from "../../src/queries/targetPath";

type Series = Dataset["series"][number];

const bundled = indexOf(bundledDataset);
const stated = bundledDataset.series.find(({ metric }) => metric === "production target")!;
const withTarget = (year: number, value: number, published = stated.published): Index =>
  indexOf({
    ...bundledDataset,
    series: [
      { ...stated, published, points: [["UK", [year, value]]] } satisfies Series,
      ...bundledDataset.series.filter((each) => each !== stated || year !== 2035),
    ],
  });
const message = <P extends Parameters>(index: Index, query: Query<P>, ...args: unknown[]) => {
  const answer = answerTo(index, query, args);
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
    expect(answerTo(withTarget(2035, 745_000), targetPath, [2035])).toMatchObject({
      value: 745_000,
    }));

  test("to a target equal to the base adds nothing each year", () =>
    expect(working(answerTo(withTarget(2035, 738_000), targetPath, [2030, "linear"]))).toBe(
      "738,000 (2025) + 0 (2035) x 5/10"
    ));
});

test("no growth leads from a base of 0", () => {
  const idle = indexOf({
    ...bundledDataset,
    series: [
      ...bundledDataset.series,
      {
        ...stated,
        metric: "production",
        status: "outturn",
        published: "2027-01",
        points: [["UK", [2026, 0]]],
      },
    ],
  });
  expect(answerTo(idle, requiredGrowth, [2035, "latest"])).toMatchObject({
    code: "zeroBase",
    error: "#DIV/0!",
    message: "Production in the base year 2026 is 0.",
  });
});
