import { figure } from "../../src/queries/figure";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { answerOf, brandOf, figuresOf, recordOf, tenCars } from "./recordOf";

const index = indexOf(bundledDataset);
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
      message: `No production on record for "${"x".repeat(60)}": it is counted for the UK. Put "UK" or leave the item empty.`,
      mend: { argument: "item", from: long, to: "UK" },
    });
    expect(asked("registrations", `${long}@ONS`)).toMatchObject({
      message: `"${"x".repeat(60)}" names no source on record. Write the brand alone for SMMT, or "${"x".repeat(40)}@DfT".`,
    });
    expect(asked("registrations", "Omoda @ONS")).toMatchObject({
      message:
        '"Omoda @ONS" names no source on record. Write the brand alone for SMMT, or "Omoda@DfT".',
    });
  });
});

describe("a figure as it was known on a date", () => {
  const forecast = (published: string | undefined, rival?: true) =>
    figuresOf("production", [["UK", [2025, 1]]], { status: "forecast", published, rival });

  test("that nobody had published yet names the first date of all, rivals aside", () => {
    const record = recordOf([forecast("2025-07-24"), forecast("2024-11"), forecast("2023", true)]);
    expect(answerOf(record, figure, "production", "UK", 2025, "2024-10-31")).toMatchObject({
      code: "notYetKnown",
      message:
        "Nothing had been published by 31 October 2024 on production in 2025; the first figure is of 2024-11.",
    });
  });

  test("of a group names the first date of its brands", () => {
    const record = recordOf(
      [tenCars("Ayr", [2024], "2025-01"), tenCars("Bute", [2024], "2025-02")],
      {
        brands: ["Ayr", "Bute"].map((name) => brandOf(name, { group: "Isles" })),
        groups: [{ name: "Isles" }],
      }
    );
    expect(answerOf(record, figure, "registrations", "Isles", 2024, "2024")).toMatchObject({
      message: expect.stringMatching(/ the first figure is of 2025-01\.$/) as unknown,
    });
  });

  test("that is on record at no date has the reason that it has without one", () => {
    const reason = asked("production", "UK", 1951);
    expect(reason).toMatchObject({ code: "notCovered" });
    expect(asked("production", "UK", 1951, "2020-01-01")).toEqual(reason);
  });
});
