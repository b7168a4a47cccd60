import { periodText } from "../../../src/model/period";
import {
  besideChoices,
  canStack,
  withFrequency,
  withMeasure,
} from "../../../src/taskpane/explore/change";
import { cellsOf } from "../../../src/taskpane/explore/copyTable";
import { gridOf } from "../../../src/taskpane/explore/grid";
import { insertionAt } from "../../../src/taskpane/explore/insertion";
import { measures } from "../../../src/taskpane/explore/measures";
import { passingOf } from "../../../src/taskpane/explore/passing";
import { sequenceOf } from "../../../src/taskpane/explore/series";
import { inWords, notesOf, subtitleOf, titleOf } from "../../../src/taskpane/explore/words";
import { askedWith, index, presetNamed, seriesFor } from "./record";

const at = { sheet: "Sheet1", row: 0, column: 0 };

describe("what is asked for", () => {
  test("reaches as far as the record does, and no title claims more", () => {
    const series = seriesFor(askedWith({ items: ["Omoda"], from: "2019" }));
    expect(series.periods.map(periodText)).toEqual(["2024", "2025"]);
    expect(subtitleOf(series)).toBe("Registrations, SMMT, by year, 2024 to 2025");
  });

  test("has a title with the years of its own figures and those of what it is compared with", () => {
    const { asked } = presetNamed("Electric share against the mandate");
    expect(subtitleOf(seriesFor(asked))).toBe(
      "Market share, SMMT, by year, 2019 to 2025; ZEV target, new cars, 2024 to 2035"
    );
  });

  test("may be of models, fuels, buyers and the market together", () => {
    const items = ["Jaecoo 7", "BEV", "Total market"];
    const series = seriesFor(askedWith({ items, frequency: "quarter", count: "DfT" }));
    expect(series.lines.map(({ figures }) => figures.has("2026-Q1"))).toEqual([true, true, true]);
    expect(series.lines[0]!.figures.get("2026-Q1")!.value).toBe(15559);
  });

  test("takes SMMT's figures of a model where SMMT is chosen, and says so in the formula", () => {
    const series = seriesFor(askedWith({ items: ["Jaecoo 7"], frequency: "month" }));
    expect(series.lines[0]!.figures.get("2026-09")!.value).toBe(10814);
    const { cells } = insertionAt(series, "Jaecoo 7", at);
    expect(cells.flat()).toContain('=UKAUTO.SALES(B$3,$A4,"SMMT")');
  });

  test.each(["growth of registrations", "rank among brands", "market share"])(
    "has the figures of %s",
    (measure) => {
      const series = seriesFor(askedWith({ measure }));
      expect(series.lines[0]!.figures.has("2025")).toBe(true);
    }
  );

  test("has figures for each measure of some item", () => {
    for (const { name } of measures) {
      const first = withMeasure(askedWith({ items: [] }), name, index);
      const found = ["year", "quarter", "month"].some((frequency) => {
        const items = first.items.length ? first.items : ["UK"];
        const asked = { ...first, items, frequency: frequency as "year" };
        return seriesFor(asked).periods.length > 0;
      });
      expect([name, found]).toEqual([name, true]);
    }
  });

  test("that is on no record is empty, without a figure made up", () => {
    const series = seriesFor(askedWith({ items: ["Omoda"], frequency: "half" }));
    expect([series.periods.length, sequenceOf(series)]).toEqual([0, []]);
    expect(subtitleOf(series)).toBe("Registrations, SMMT");
    expect(inWords(series)).toBe(
      'Omoda: nothing on record. No half is on record for Omoda (SMMT); it is on record by year, month: put "year" as the frequency.'
    );
    expect(seriesFor(askedWith({ items: [] })).periods).toEqual([]);
  });

  test("keeps its stretch when the frequency changes, and leaves out what cannot be asked", () => {
    const asked = askedWith({ from: "2025-Q2", to: "2026-Q1", frequency: "quarter" });
    expect(withFrequency(asked, "month")).toMatchObject({ from: "2025-04", to: "2026-03" });
    expect(withFrequency(asked, "year")).toMatchObject({ from: "2025", to: "2026" });
    const ranks = withMeasure({ ...asked, items: ["JLR", "Jaguar"] }, "rank among brands", index);
    expect(ranks.items).toEqual(["Jaguar", "Land Rover"]);
    const production = withMeasure(asked, "production", index);
    expect(production.items).toEqual(["UK"]);
    const path = besideChoices({ ...production, frequency: "year" }, index);
    expect(path.map(({ measure }) => measure)).toEqual(["path to the target"]);
    expect(besideChoices(production, index)).toEqual([]);
  });

  test("may be stacked where it is parts of one whole", () => {
    expect(canStack(askedWith({ items: ["Omoda", "Jaecoo"] }), index)).toBe(true);
    expect(canStack(askedWith({ items: ["Chery group", "Jaecoo"] }), index)).toBe(false);
    expect(canStack(askedWith({ items: ["Petrol", "Mild hybrid"] }), index)).toBe(false);
    expect(canStack(askedWith({ items: ["Omoda"] }), index)).toBe(false);
  });
});

describe("the words for a picture", () => {
  test("say since when one line has been ahead of the other", () => {
    const series = seriesFor(presetNamed("Chery passes JLR").asked);
    const passing = passingOf(series)!;
    expect([passing.ahead.title, periodText(passing.since)]).toEqual(["Chery group", "2025-08"]);
    expect(notesOf(series)[0]).toBe(
      "Chery group has been ahead of JLR in every period on record since Aug 2025."
    );
  });

  test("claim no passing where one was ahead from the start, or where there are more than two", () => {
    expect(passingOf(seriesFor(askedWith({ items: ["MG", "Omoda"] })))).toBeUndefined();
    expect(passingOf(seriesFor(askedWith({ items: ["MG", "Omoda", "BYD"] })))).toBeUndefined();
  });

  test("name the figures, the forecast as one and the target", () => {
    const { asked } = presetNamed("Production and the path to 1.3 million");
    const words = inWords(seriesFor(asked));
    expect(words).toContain("803,000 in 2026 (forecast)");
    expect(words).toContain("a target of 1,300,000 for 2035");
    expect(words).toContain(
      "The path starts from 738,000 in 2025, the production that the briefing"
    );
  });

  test("say that a picture of many lines leaves some to the table", () => {
    const items = presetNamed("League table").asked.items;
    const asked = askedWith({ items, frequency: "quarter", count: "DfT" });
    expect(notesOf(seriesFor(asked))).toContain("The picture has the first 8; the table has all.");
    expect(canStack(asked, index)).toBe(false);
  });

  test("name a few of many items", () => {
    const items = ["MG", "BYD", "Omoda", "Jaecoo", "Chery"];
    expect(titleOf(seriesFor(askedWith({ items })))).toBe(
      "Registrations: MG, BYD, Omoda and 2 more"
    );
  });
});

describe("the table", () => {
  test("runs down by what there is more of, and of one period has a column a measure", () => {
    const league = gridOf(seriesFor(presetNamed("League table").asked));
    expect(league.columns.map(({ title }) => title)).toEqual([
      "Brand",
      "Registrations",
      "Rank among brands",
      "Market share",
      "Growth of registrations",
    ]);
    expect(league.rows.map(({ cells }) => cells[1]!.figure!.value).slice(0, 3)).toEqual([1, 2, 3]);
    expect(gridOf(seriesFor(presetNamed("Chinese-owned brands").asked)).down).toBe("items");
    expect(gridOf(seriesFor(presetNamed("Who buys").asked)).down).toBe("periods");
  });

  test("is copied with its titles and values as numbers, a gap as an empty cell", () => {
    const { asked } = presetNamed("The rise of Omoda and Jaecoo");
    const [titles, first, second] = cellsOf(gridOf(seriesFor(asked)));
    expect([titles, first, second]).toEqual([
      ["Period", "Omoda", "Jaecoo"],
      ["2024-Q3", 1129, ""],
      ["2024-Q4", 2503, 199],
    ]);
  });

  test("is inserted with formats, widths and a look, under its title and over its source", () => {
    const series = seriesFor(presetNamed("Who buys").asked);
    const { cells, formats, widths, looks } = insertionAt(series, "Who buys", at);
    expect(cells[0]![0]).toEqual({ text: "Who buys" });
    expect(cells[3]!.slice(0, 2)).toEqual([2019, "=UKAUTO.MARKETSHARE(B$3,$A4)"]);
    expect(formats![3]).toEqual(["0", "0.0%", "0.0%", "0.0%"]);
    expect(widths![1]).toBeGreaterThan("Business buyers".length);
    const [numbers, columns] = ["numbers", 4];
    expect(looks!.map(({ look, block }) => [look, block.column, block.columns])).toEqual([
      ["title", at.column, 1],
      ["note", at.column, 1],
      ["header", at.column, columns],
      // Each title over numbers stands to the right as they do.
      [numbers, at.column + 1, 1],
      [numbers, at.column + 2, 1],
      [numbers, at.column + 3, 1],
      ["labels", at.column, 1],
      [numbers, at.column + 1, columns - 1],
      ["note", at.column, 1],
    ]);
    expect(cells[cells.length - 2]![0]).toEqual({
      text: expect.stringMatching(/^Source: .*SMMT/) as unknown,
    });
  });
});
