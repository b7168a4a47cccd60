import { periodOf } from "../../src/model/period";
import { insertionAt } from "../../src/taskpane/explore/insertion";
import { registrations } from "../../src/taskpane/explore/measures";
import type { Series } from "../../src/taskpane/explore/series";
import { asTable } from "../../src/taskpane/parts/asTable";

describe("texts of the dataset that look like formulas", () => {
  test("are inserted as texts, the formulas over them as formulas", () => {
    const hostile = '=HYPERLINK("http://x")';
    const figure = { kind: "figure", value: 1, sources: [{ publisher: hostile }] };
    const line = (title: string): unknown => ({
      ...{ title, item: title, measure: registrations, way: {}, beside: false },
      figures: new Map([
        ["2024", figure],
        ["2025", figure],
      ]),
    });
    const periods = [periodOf("year", 2024), periodOf("year", 2025)];
    const asked = { measure: hostile, frequency: "year", count: "SMMT" };
    const series = { asked, itemKind: "", lines: [line(hostile), line("+1")], also: [], periods };
    const place = { sheet: "Sheet1", row: 0, column: 0 };
    const { cells } = insertionAt(series as unknown as Series, "=title", place);
    const flat = cells.flat();
    expect(flat).toContainEqual({ text: hostile });
    expect(flat).toContainEqual({ text: "+1" });
    expect(flat).toContainEqual({ text: "=title" });
    const formulas = flat.filter((cell): cell is string =>
      /^=/.test(typeof cell === "string" ? cell : "")
    );
    const edition = '="Edition "&UKAUTO.EDITION()';
    expect(formulas.filter((cell) => cell.startsWith("=UKAUTO.SALES("))).toHaveLength(4);
    expect(formulas.filter((cell) => !cell.startsWith("=UKAUTO."))).toEqual([edition]);
  });

  test("are copied with an apostrophe before them, numbers as they are", () => {
    expect(
      asTable([
        ["=1+1", "+x", "-y", "@z", "plain", -5],
        ["a\tb", "c\nd", true, 0],
      ])
    ).toBe("'=1+1\t'+x\t'-y\t'@z\tplain\t-5\na b\tc d\ttrue\t0");
  });
});
