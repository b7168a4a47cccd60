import type { Figure } from "../../src/model/answer";
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

  test("what a figure carries is worked out once", () => {
    const figure: Figure = {
      kind: "figure",
      value: 1,
      unit: "cars",
      status: "outturn",
      sources: [],
      period: "2025",
    };
    const [once, again] = [cell(figure), cell(figure)] as Excel.DoubleCellValue[];
    expect(once?.properties).toMatchObject({ Period: { basicValue: "2025" } });
    expect(again?.properties).toBe(once?.properties);
  });
});

test("a call without a calling cell is answered like any other", () => {
  expect(sourceFunctions.get("SALES")?.call("Omoda", 2025, null)).toBe(19855);
});
