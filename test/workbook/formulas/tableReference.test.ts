import { tableBlock } from "../../../src/workbook/formulas/tableReference";
import { readReference } from "../../../src/workbook/reference";
import type { Block, Place } from "../../../src/workbook/port";

const sheet = "Models";
/** B3:E8: a header, four rows, totals. */
const fleet = {
  ...{ sheet, row: 2, column: 1, rows: 6, columns: 4 },
  ...{ name: "Fleet", headings: ["Brand", "Year", "Sales 2025", "#Rank"] },
  ...{ header: true, totals: true },
};
/** Beside it, in the same rows, with a column of the same name. */
const plants = {
  ...{ sheet, row: 2, column: 8, rows: 4, columns: 2 },
  ...{ name: "Plants", headings: ["Brand", "Town"], header: true, totals: false },
};
const bare = { ...plants, row: 30, name: "Bare", header: false };
const inFleet = { sheet, row: 4, column: 3 };

function named(reference: string, from: Place = inFleet): string | undefined {
  const read = readReference(reference);
  const block = read?.kind === "table" ? tableBlock([fleet, plants, bare], read, from) : undefined;
  return block && shown(block);
}

function shown({ row, column, rows, columns }: Block): string {
  const name = (at: number, place: number): string => `${"ABCDEFGHIJ"[place]}${at + 1}`;
  return `${name(row, column)}:${name(row + rows - 1, column + columns - 1)}`;
}

describe("a reference to a part of a table", () => {
  test.each([
    ["Fleet[Brand]", "B4:B7"],
    ["fleet[bRAND]", "B4:B7"],
    ["Fleet[Sales 2025]", "D4:D7"],
    ["Fleet['#Rank]", "E4:E7"],
    ["Fleet[[Year]:[#Rank]]", undefined],
    ["Fleet[[Brand]:[Sales 2025]]", "B4:D7"],
    ["Fleet[[Sales 2025]:[Brand]]", "B4:D7"],
    ["Fleet[]", "B4:E7"],
    ["Fleet[#Data]", "B4:E7"],
    ["Fleet[#Headers]", "B3:E3"],
    ["Fleet[#Totals]", "B8:E8"],
    ["Fleet[#All]", "B3:E8"],
    ["Fleet[[#Headers],[Year]]", "C3:C3"],
    ["Fleet[[#Headers],[#Data],[Year]]", "C3:C7"],
    ["Fleet[@Year]", "C5:C5"],
    ["Fleet[@[Sales 2025]]", "D5:D5"],
    ["Fleet[[#This Row],[Year]]", "C5:C5"],
    ["Fleet[@]", "B5:E5"],
    ["Bare[Town]", "J31:J34"],
    ["Bare[#Headers]", undefined],
    ["Bare[#Totals]", undefined],
    ["Fleet[Price]", undefined],
    ["Ships[Brand]", undefined],
    ["Other.xlsx!Fleet[Brand]", undefined],
    ["[2]Sheet1!A1", undefined],
    ["Fleet[", undefined],
  ])("%s names %s", (reference, block) => {
    expect(named(reference)).toBe(block);
  });

  test("without a table's name belongs to the table that the cell is in", () => {
    expect(named("[@Brand]")).toBe("B5:B5");
    expect(named("[@[Sales 2025]]")).toBe("D5:D5");
    expect(named("[Brand]", { sheet, row: 4, column: 9 })).toBe("I4:I6");
    expect(named("[@Brand]", { sheet, row: 4, column: 9 })).toBe("I5:I5");
    expect(named("[@Brand]", { sheet, row: 4, column: 6 })).toBeUndefined();
  });

  test("names no row from outside the table's rows or from another worksheet", () => {
    for (const row of [2, 7, 20])
      expect(named("Fleet[@Year]", { sheet, row, column: 6 })).toBeUndefined();
    expect(named("Fleet[@Year]", { ...inFleet, sheet: "Other" })).toBeUndefined();
    expect(named("Fleet[Year]", { ...inFleet, sheet: "Other" })).toBe("C4:C7");
  });
});
