import fc from "fast-check";
import { calculator } from "../../src/functions/lib/calculator";
import { cellOf, mostBytes, propertiesOf } from "../../src/functions/lib/properties";
import type { Figure } from "../../src/model/answer";
import { citeBriefly } from "../../src/model/citation";
import { recordInUse } from "../../src/record/inUse";
import "./sourceFunctions";

const figureOf = (id: string, ...args: unknown[]): Figure | undefined => {
  const answer = calculator.calculate(id, args);
  return answer?.kind === "figure" ? answer : undefined;
};
const carriedBy = (figure: Figure): Record<string, string> =>
  Object.fromEntries(
    Object.entries(propertiesOf(figure, "2026-11")).map(([name, { basicValue }]) => [
      name,
      basicValue,
    ])
  );
const carried = (id: string, ...args: unknown[]): Record<string, string> => {
  const figure = figureOf(id, ...args);
  if (!figure) throw new Error(`${id} has no figure.`);
  return carriedBy(figure);
};
const bytes = (figure: Figure): number =>
  Buffer.byteLength(JSON.stringify(cellOf(figure, propertiesOf(figure, "2026-11"))));

const always = ["Source", "Status", "Published", "Period", "Edition", "Unit"];
const order = [...always, "Basis", "Note", "Working"];
const figures = [
  ...recordInUse().subjects.flatMap(({ name }) =>
    [2019, 2024, 2025, "2026-Q1", "2026-YTD", "TTM"].flatMap((period) => [
      figureOf("SALES", name, period),
      figureOf("SALES", name, period, "DfT"),
      figureOf("MARKETSHARE", name, period, "DfT"),
      figureOf("SALESGROWTH", name, period, null, "DfT"),
      figureOf("GAPSHARE", name, 0.5, period),
    ])
  ),
  ...Array.from({ length: 77 }, (_, place) => figureOf("PRODUCTION", 1950 + place, "cars")),
  ...Array.from({ length: 77 }, (_, place) => figureOf("PRODUCTION", 1950 + place)),
  ...["briefing", "latest"].flatMap((basis) => [
    figureOf("PRODUCTION", 2025, null, basis),
    figureOf("TARGETGAP", 2035, basis),
    figureOf("REQUIREDGROWTH", 2035, basis),
    ...Array.from({ length: 11 }, (_, place) =>
      figureOf("TARGETPATH", 2025 + place, place % 2 ? "linear" : null, 2035, basis)
    ),
  ]),
  figureOf("TARGET"),
].filter((figure) => figure !== undefined);

describe("what a number carries", () => {
  test("is six properties on every figure and three where they apply, in one order, within 800 bytes", () => {
    expect(figures.length).toBeGreaterThan(1000);
    for (const figure of figures) {
      const texts = carriedBy(figure);
      const names = Object.keys(texts);
      expect(names.slice(0, 6)).toEqual(always);
      expect(names).toEqual(order.filter((name) => names.includes(name)));
      expect(texts).toMatchObject({
        Source: citeBriefly(figure.sources),
        Status: figure.status,
        Published: figure.published ?? "not dated",
        Period: figure.period,
        Edition: "2026-11",
        Unit: figure.unit,
      });
      expect(texts.Basis).toBe(figure.basis);
      expect([names.includes("Note"), names.includes("Working")]).toEqual([
        Boolean(figure.note),
        Boolean(figure.working),
      ]);
      expect(bytes(figure)).toBeLessThanOrEqual(mostBytes);
    }
  });

  test("is the whole note and working of all but a few", () => {
    const cut = figures.filter((figure) => {
      const { Note, Working } = carriedBy(figure);
      return Note !== figure.note || Working !== figure.working;
    });
    expect(cut.length / figures.length).toBeLessThan(0.02);
  });

  test("says on which basis a target function answers, and with which years", () => {
    for (const basis of ["briefing", "latest"]) {
      for (const [id, ...args] of [
        ["TARGETGAP", 2035],
        ["REQUIREDGROWTH", 2035],
        ["TARGETPATH", 2030, null, 2035],
        ["TARGETPATH", 2031, "linear", 2035],
        ["GAPSHARE", "Chery group", 1, 2025, 2035],
        ["GAPSHARE", "Total market", 0.25, 2025, 2035],
      ] as const) {
        const texts = carried(id, ...args, basis);
        expect([id, texts.Basis]).toEqual([id, basis]);
        expect(texts.Working).toMatch(/\(2025\).*35|35.*\(2025\)/);
        expect(texts.Working).not.toContain("…");
      }
    }
  });

  test("says for cars and commercial that both bases give the outturn, first of all", () => {
    for (const scope of ["cars", "commercial"]) {
      for (const basis of ["briefing", "latest"]) {
        expect(carried("PRODUCTION", 2025, scope, basis).Note).toMatch(
          /^The outturn on either basis\./
        );
      }
      expect(carried("PRODUCTION", 2024, scope).Note ?? "").not.toContain("basis");
    }
    expect(carried("PRODUCTION", 2025, "vehicles", "latest").Note).not.toContain("basis");
  });

  test("says first of all what a figure of the briefing was overtaken by, and of what is measured from it", () => {
    const first =
      'Overtaken by SMMT\'s outturn of 764,715 (2026-01-29): 26,715 more, with basis "latest".';
    expect(carried("PRODUCTION", 2025).Note).toBe(first);
    expect(carried("TARGETGAP", 2035).Note).toBe(first);
    expect(figureOf("TARGETGAP", 2035, "latest")?.note).toBeUndefined();
  });

  test("names the other forecasts of a year that is only forecast", () => {
    expect(carried("PRODUCTION", 2026).Note).toMatch(
      /^Other forecasts on record: 790,000 cars \(.*\) and 824,000 light vehicles \(/
    );
  });
});

describe("the note of a sum", () => {
  test("names every member without a figure, by the names that a reader knows", () => {
    for (const { name, members = [], without } of recordInUse().subjects) {
      const sum = members.length ? figureOf("SALES", name, 2023, "DfT") : undefined;
      if (!sum || without) continue;
      const absent = members.filter(({ id }) => !figureOf("SALES", id, 2023, "DfT"));
      const names = absent.map((brand) => brand.name).sort();
      expect(sum.note).toBe(names.length ? `Without ${names.join(", ")}.` : undefined);
    }
    expect(figureOf("SALES", "BMW Group", 2025)?.working).toMatch(/MINI/);
  });

  test("says of which period it is where only one of two has it", () => {
    const growth = figureOf("SALESGROWTH", "JLR", "2026-Q1", null, "SMMT");
    expect(growth?.note).toMatch(/^2026-Q1: Without Jaguar\./);
    expect(figureOf("SALESGROWTH", "Geely group", 2025)?.note).toBe("Without Lotus.");
  });
});

describe("whatever a figure holds", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "€", "🚗", '"', " ", "."),
    maxLength: 900,
  });
  const anyFigure = fc.record({
    kind: fc.constant("figure" as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    unit: fc.constantFrom("vehicles" as const, "share" as const),
    status: fc.constantFrom("derived" as const, "outturn" as const),
    sources: fc.constant([{ id: "a", publisher: "The A", title: "T", published: "2026-01" }]),
    period: fc.constantFrom("2025", "2024 to 2025"),
    basis: fc.constantFrom("briefing" as const, undefined),
    note: fc.option(text, { nil: undefined }),
    working: fc.option(text, { nil: undefined }),
  });

  test("it carries at most 800 bytes, and nothing but note and working gives way", () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        expect(bytes(figure)).toBeLessThanOrEqual(mostBytes);
        const texts = carriedBy(figure);
        expect(Object.keys(texts).slice(0, 6)).toEqual(always);
        expect([texts.Source, texts.Basis]).toEqual(["The A, 2026-01", figure.basis]);
      }),
      { numRuns: 1000 }
    );
  });
});

describe("a note and a working that are too long together", () => {
  const figure: Figure = {
    kind: "figure",
    value: 1,
    unit: "vehicles",
    status: "outturn",
    sources: [{ id: "a", publisher: "A", title: "T", published: "2026-01-01" }],
    period: "2025",
  };
  const both = (note: string, working: string): Record<string, string> =>
    carriedBy({ ...figure, note, working });

  test("lose words of the note first, up to the last one that fits", () => {
    const working = "1 + 1 = 2";
    const { Note = "", Working } = both("seen twice ".repeat(90).trim(), working);
    expect(Working).toBe(working);
    expect(Note).toMatch(/^(seen twice )+seen( twice)?…$/);
    const more = { ...figure, note: `${Note.slice(0, -1)} twice seen…`, working };
    expect(Buffer.byteLength(JSON.stringify(cellOf(more, {})))).toBeLessThan(mostBytes);
    expect(bytes({ ...figure, note: "seen twice ".repeat(90).trim(), working })).toBeGreaterThan(
      mostBytes - 16
    );
  });

  test("lose words of the working once a start of the note is left", () => {
    const { Note = "", Working = "" } = both(
      "counted by hand ".repeat(60).trim(),
      "1,000 + ".repeat(100).trim()
    );
    expect(Note).toMatch(/^(counted by hand )+counted( by)?( hand)?…$/);
    expect(Note.length).toBeGreaterThan(40);
    expect(Working).toMatch(/^(1,000 \+ )+1,000( \+)?…$/);
  });

  test("are left as they are where they fit", () => {
    expect(both("Seen.", "1 + 1")).toMatchObject({ Note: "Seen.", Working: "1 + 1" });
  });
});
