import { figures } from "../../src/queries/figures";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { answerOf } from "../record/made";

const index = recordOf(bundledDataset);
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

  test("mixes frequencies, and counts of subjects as each item writes them", () => {
    expect(
      grid(
        "registrations",
        [["Chery group"], ["Jaecoo 7"], ["BEV@DfT"], ["x"], [""]],
        [[2025, "2026-Q1", "2026-H1", "latest month", "", "2025E"]],
        "-"
      )
    ).toEqual([
      [53604, 36038, 70807, 32830, "-", "-"],
      [26055, 15559, "-", "-", "-", "-"],
      [465293, 135515, "-", "-", "-", "-"],
      ["-", "-", "-", "-", "-", "-"],
      ["-", "-", "-", "-", "-", "-"],
    ]);
  });

  test("fails as a whole where a date stands among the periods", () => {
    for (const date of [45900, "2025-08-31"]) {
      expect(grid("registrations", "Omoda", [[2025, date]])).toMatchObject({
        code: "dateForPeriod",
        error: "#VALUE!",
        message: expect.stringContaining("UKAUTO.PERIOD") as unknown,
      });
    }
  });

  test("says what its columns hold", () => {
    expect(answerOf(index, figures, "registrations", "Omoda", [[2025, "Q3 2025"]])).toMatchObject({
      columns: [
        { title: "2025", kind: "number", unit: "cars" },
        { title: "2025-Q3", kind: "number", unit: "cars" },
      ],
    });
    expect(answerOf(index, figures, "ZEV target", "new cars", 2026)).toMatchObject({
      columns: [{ title: "2026", kind: "share", unit: "share" }],
    });
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

describe("a grid of names that are on no record", () => {
  const timed = (items: readonly string[]): number => {
    const start = performance.now();
    answerOf(
      index,
      figures,
      "registrations",
      items.map((item) => [item]),
      [[2024, 2025]]
    );
    return performance.now() - start;
  };
  const best = (items: readonly string[]): number =>
    Math.min(...Array.from({ length: 5 }, () => timed(items)));

  test("takes no more than three times as long as one of names that are", () => {
    const known = Array.from({ length: 20_000 }, (_, at) => (at % 2 ? "Omoda" : "Jaecoo"));
    const unknown = Array.from({ length: 20_000 }, (_, at) => `Nobody ${at}`);
    expect(best(unknown)).toBeLessThan(3 * best(known));
  });
});

test("a table of more than 1,500,000 characters is refused, whatever makes it so", () => {
  const items = Array.from({ length: 9_000 }, (_, at) => [`Nobody ${at}`]);
  expect(grid("registrations", items, [[2025]], "x".repeat(200))).toMatchObject({
    code: "tooLarge",
    error: "#VALUE!",
  });
});

describe("what the grid says beside its values", () => {
  const table = (...args: unknown[]) => {
    const answer = answerOf(index, figures, ...args);
    if (answer.kind !== "table") throw new Error("No table.");
    return answer;
  };

  test("names its rows, the names on no record, and the sources of its figures", () => {
    const answer = table("registrations", [["Omoda"], ["Nobody"], [""]], [[2025]]);
    expect(answer.rowNames).toEqual(["Omoda", "Nobody", ""]);
    expect(answer.unknown).toEqual(["Nobody"]);
    expect(answer.sources?.length).toBeGreaterThan(0);
    expect(table("registrations", [["Omoda"]], [[2025]]).unknown).toBeUndefined();
  });

  test("gives a column the unit of its figures, and none where they have several", () => {
    const columns = (items: string[]) => table("market outlook", [items], [[2026]]).columns;
    expect(columns(["BEV"])).toEqual([{ title: "2026", kind: "share", unit: "share" }]);
    expect(columns(["BEV", "Total market"])).toEqual([{ title: "2026", kind: "number" }]);
  });

  test("heads a column with what was asked for, in whatever way", () => {
    const asked = ["2025-Q3", "2026-YTD", "TTM", "latest quarter"];
    const { columns } = table("registrations", [["Total market"]], [asked]);
    expect(columns.map(({ title }) => title)).toEqual(asked);
  });
});
