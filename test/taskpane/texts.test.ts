import { layOut } from "../../src/taskpane/explore/tableAt";
import { measures } from "../../src/taskpane/explore/measures";
import { asTable } from "../../src/taskpane/parts/asTable";

describe("texts of the dataset that look like formulas", () => {
  test("are inserted as texts, the formulas over them as formulas", () => {
    const hostile = '=HYPERLINK("http://x")';
    const [measure] = measures;
    const asked = {
      items: [hostile, "+1"],
      from: 2024,
      to: 2025,
      measure: measure!.name,
      count: "SMMT",
    };
    const { cells } = layOut(asked as never, { measure: measure!, path: [] } as never, "=title", {
      sheet: "Sheet1",
      row: 0,
      column: 0,
    });
    const flat = cells.flat();
    expect(flat).toContainEqual({ text: hostile });
    expect(flat).toContainEqual({ text: "+1" });
    expect(flat).toContainEqual({ text: "=title" });
    const formulas = flat.filter((cell): cell is string =>
      /^=/.test(typeof cell === "string" ? cell : "")
    );
    expect(formulas.length).toBe(4);
    expect(formulas.every((cell) => cell.startsWith("=UKAUTO."))).toBe(true);
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
