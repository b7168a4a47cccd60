import type { Figure } from "../../src/model/answer";
import { passOn } from "../../src/model/failure";
import { toCell, whenDataTypes } from "../../src/functions/lib/toCell";
import { sourceFunctions } from "./sourceFunctions";

const cell = (answer: Parameters<typeof toCell>[0]): unknown => toCell(answer, "2026-11");

describe("where a cell can hold data types", () => {
  beforeAll(() => whenDataTypes(() => true));
  afterAll(() => whenDataTypes(() => false));

  test("a card is an entity whose numbers keep their format", () => {
    const lines = [
      { name: "Owner", value: "Chery" },
      { name: "2025", value: 19855, format: "#,##0" },
      { name: "Rank", value: 27 },
    ];
    expect(cell({ kind: "card", title: "Omoda", sections: [{ title: "All", lines }] })).toEqual({
      type: "Entity",
      text: "Omoda",
      properties: {
        Owner: { type: "String", basicValue: "Chery" },
        2025: { type: "Double", basicValue: 19855, numberFormat: "#,##0" },
        Rank: { type: "Double", basicValue: 27 },
      },
      layouts: {
        card: {
          title: "Omoda",
          sections: [{ layout: "List", title: "All", properties: ["Owner", "2025", "Rank"] }],
        },
      },
    });
  });

  test("a figure is a number with its format and properties", () => {
    const figure: Figure = {
      kind: "figure",
      value: -485,
      unit: "million pounds",
      status: "outturn",
      sources: [{ id: "a", publisher: "A", title: "T" }],
      period: "2025-Q3",
    };
    expect(cell(figure)).toEqual({
      type: "Double",
      basicValue: -485,
      numberFormat: "#,##0",
      properties: {
        Source: { type: "String", basicValue: "A, undated" },
        Status: { type: "String", basicValue: "outturn" },
        Published: { type: "String", basicValue: "not dated" },
        Period: { type: "String", basicValue: "2025-Q3" },
        Edition: { type: "String", basicValue: "2026-11" },
        Unit: { type: "String", basicValue: "million pounds" },
      },
    });
  });
});

test.each(["#N/A", "#VALUE!", "#DIV/0!", "#NUM!", "#NULL!", "#NAME?", "#REF!"] as const)(
  "an argument's error %s is the cell's error",
  (error) => {
    expect(() => cell(passOn(error, "brand"))).toThrow(
      expect.objectContaining({ code: error }) as Error
    );
  }
);

test("a call without a calling cell is answered like any other", () => {
  expect(sourceFunctions.get("SALES")?.call("Omoda", 2025, null)).toBe(19855);
});
