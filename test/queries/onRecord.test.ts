import { figure } from "../../src/queries/figure";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { answerOf, figureOf, isles, madeRecord, sold } from "../record/made";

const index = recordOf(bundledDataset);
const asked = (...args: unknown[]): unknown => answerOf(index, figure, ...args);

describe("the item of a figure on record", () => {
  test.each(["Omoda @ dft", "Omoda@DfT", "OMODA@DFT"])("%s is DfT's count of Omoda", (item) =>
    expect(asked("registrations", item, 2025)).toMatchObject({ item: "Omoda", count: "DfT" })
  );

  test("that is misspelt is mended with its source where it has one", () => {
    expect(asked("registrations", "Omda @ dft", 2025)).toMatchObject({
      message: 'No brand or group "Omda". Did you mean "Omoda"?',
      mend: { argument: "item", from: "Omda @ dft", to: "Omoda@DfT" },
    });
    expect(asked("registrations", "Omda", 2025)).toMatchObject({
      mend: { argument: "item", from: "Omda", to: "Omoda" },
    });
  });

  test("is shown by its first letters where it is long", () => {
    const long = "x".repeat(70);
    expect(asked("production", long)).toMatchObject({
      message: `No production on record for "${"x".repeat(57)}...". It is counted for the UK: put "UK" or leave the item empty.`,
    });
    expect(asked("registrations", `${long}@ONS`)).toMatchObject({
      message: `"${"x".repeat(57)}..." names no source on record. Write the name alone, or "${"x".repeat(40)}@DfT".`,
    });
    expect(asked("registrations", "Omoda @ONS")).toMatchObject({
      message: '"Omoda @ONS" names no source on record. Write the name alone, or "Omoda@DfT".',
    });
  });
});

describe("a figure as it was known on a date", () => {
  const forecast = (value: number, published: string | undefined, rival?: true) =>
    figureOf("production", "UK", 2025, value, { status: "forecast", published, rival });

  test("that nobody had published yet names the first date of all, rivals aside", () => {
    const record = madeRecord([
      forecast(1, "2025-07-24"),
      forecast(2, "2024-11"),
      forecast(3, "2023", true),
    ]);
    expect(answerOf(record, figure, "production", "UK", 2025, "2024-10-31")).toMatchObject({
      code: "notYetKnown",
      message:
        "Nothing had been published by 31 October 2024 on production in 2025; the first figure is of 2024-11.",
    });
  });

  test("of a group is known once its last part is", () => {
    const record = madeRecord(
      [
        sold("Ayr", 2024, 1, { published: "2025-01", sources: ["a"] }),
        sold("Bute", 2024, 1, { published: "2025-02", sources: ["b"] }),
      ],
      { brands: isles("Ayr", "Bute"), groups: [{ name: "Isles" }] }
    );
    expect(answerOf(record, figure, "registrations", "Isles", 2024, "2025-01")).toMatchObject({
      message: expect.stringMatching(/ the first figure is of 2025-02-28\.$/) as unknown,
    });
    expect(answerOf(record, figure, "registrations", "Isles", 2024, "2025-02")).toMatchObject({
      value: 2,
    });
  });

  test("that is on record at no date has the reason that it has without one", () => {
    const reason = asked("production", "UK", 1951);
    expect(reason).toMatchObject({ code: "notCovered" });
    expect(asked("production", "UK", 1951, "2020-01-01")).toEqual(reason);
  });
});

describe("the item of another metric", () => {
  test.each([
    ["wholesales", "jlr", "2025-Q3", 66165],
    ["wholesales", "Jaguar Land Rover", "2025-Q3", 66165],
    ["wholesales", "JLR", "FY25", 400898],
    ["profit", "JLR", "2025-Q3", -485],
    ["world sales", "Chery group", 2025, 2806393],
    ["car production", "Nissan (Sunderland)", 2025, 273087],
    ["ZEV target", "new cars", 2026, 0.33],
    ["market outlook", "BEV", 2026, 0.285],
    ["market outlook", null, 2026, 2048000],
  ] as const)("%s of %s in %s is %s", (metric, item, period, value) =>
    expect(asked(metric, item, period)).toMatchObject({ kind: "figure", value })
  );

  test("that has no figures names those that have", () => {
    expect(asked("ZEV target", "buses", 2026)).toMatchObject({
      message:
        'No ZEV target on record for "buses". It is on record for: "new cars" and "new vans".',
    });
    expect(asked("ZEV target")).toMatchObject({ code: "missingArgument" });
    expect(asked("wholesales", "Toyota", 2025)).toMatchObject({ code: "unknownName" });
  });

  test("without a year of its own has no FY", () => {
    expect(asked("world sales", "Chery group", "FY25")).toMatchObject({
      code: "unreadablePeriod",
      error: "#VALUE!",
    });
  });
});
