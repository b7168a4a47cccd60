import fc from "fast-check";
import type { Figure } from "../../src/model/answer";
import { citeBriefly } from "../../src/model/citation";
import { formats } from "../../src/model/metric";
import { calculatorOver } from "../../src/functions/lib/calculator";
import { mostBytes, propertiesOf } from "../../src/functions/lib/properties";
import { inUse } from "../../src/queries/inUse";
import { sourceFunctions } from "./sourceFunctions";

const calculator = calculatorOver(sourceFunctions);
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
const bytes = ({ value, unit }: Figure, texts: Record<string, string>): number => {
  const properties = Object.fromEntries(
    Object.entries(texts).map(([name, basicValue]) => [name, { type: "String", basicValue }])
  );
  const cell = { type: "Double", basicValue: value, numberFormat: formats[unit], properties };
  return Buffer.byteLength(JSON.stringify(cell));
};

const groups = inUse()
  .subjects()
  .filter(({ kind }) => kind === "group");
const figures = [
  ...inUse()
    .subjects()
    .flatMap(({ name }) =>
      [2019, 2023, 2024, 2025].flatMap((year) => [
        figureOf("SALES", name, year),
        figureOf("SALES", name, year, "DfT"),
        figureOf("MARKETSHARE", name, year, "DfT"),
        figureOf("SALESGROWTH", name, year, null, "DfT"),
        figureOf("GAPSHARE", name, 0.5, year),
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
  test("is within 400 bytes, with source and status always", () => {
    expect(figures.length).toBeGreaterThan(700);
    for (const figure of figures) {
      const texts = carriedBy(figure);
      expect(bytes(figure, texts)).toBeLessThanOrEqual(mostBytes);
      expect([texts.Source, texts.Status]).toEqual([expect.any(String), figure.status]);
    }
  });

  test("leaves out date, period, edition and unit only where none of them has room", () => {
    let full = 0;
    for (const figure of figures) {
      const { Published, Period, Edition, Unit, ...texts } = carriedBy(figure);
      const kept = { Published, Period, Edition, Unit };
      const told = { Published: figure.published, Period: figure.period, Unit: figure.unit };
      const all: Record<string, string | undefined> = { ...told, Edition: "2026-11" };
      const absent = Object.entries(all).filter(
        ([name, text]) => text && !kept[name as keyof typeof kept]
      );
      if (!absent.length) full++;
      // Without the title and without what the note has beyond its first sentence.
      const brief = citeBriefly(figure.sources);
      if (texts.Source?.endsWith(brief.slice(-10))) texts.Source = brief;
      const rest = Object.fromEntries(Object.entries(kept).filter(([, text]) => text));
      for (const [name, text = ""] of absent) {
        const size = bytes(figure, { ...texts, ...(rest as object), [name]: text });
        const shorterNote = figure.count ? 0 : Buffer.byteLength(texts.Note ?? "") - 25;
        expect(size - Math.max(0, shorterNote)).toBeGreaterThan(mostBytes - 48);
        if (!texts.Note || figure.count) expect(size).toBeGreaterThan(mostBytes);
      }
    }
    expect(full).toBeGreaterThan(100);
  });

  test("says in full what a sum or a share of registrations leaves out", () => {
    let incomplete = 0;
    // The market's notes are remarks of the tables, which may be cut.
    const worked = figures.filter(
      ({ count, status, item }) => count && status === "derived" && item !== "Total market"
    );
    for (const figure of worked) {
      if (figure.note) incomplete++;
      const { Note = "" } = carriedBy(figure);
      // Two years with long lists of their own are more than a cell holds.
      if ((figure.note?.length ?? 0) > 100) expect(Note).toMatch(/^\d{4}: Without .{40,}…$/);
      else expect(Note).toBe(figure.note ?? "");
    }
    expect(incomplete).toBeGreaterThan(20);
  });

  test("always says on which basis a target function answers, and with which years", () => {
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

  test("hands the base's note on only where a later figure supersedes the briefing's", () => {
    expect(figureOf("TARGETGAP", 2035)?.note).toBe(figureOf("PRODUCTION", 2025)?.note);
    expect(carried("TARGETGAP", 2035).Note).toBe("SMMT outturn: 764715.");
    expect(figureOf("TARGETGAP", 2035, "latest")?.note).toBeUndefined();
  });
});

describe("the note of a sum", () => {
  test("names every member without a figure, by the names that a reader knows", () => {
    for (const { name, members = [] } of groups) {
      const sum = figureOf("SALES", name, 2023, "DfT");
      const has = (id: string): boolean => figureOf("SALES", id, 2023, "DfT") !== undefined;
      const absent = members.filter(({ id }) => !has(id));
      if (sum) {
        expect(sum.note).toBe(
          absent.length ? `Without ${absent.map((brand) => brand.name).join(", ")}.` : undefined
        );
      }
    }
    expect(figureOf("SALES", "BMW Group", 2025)?.working).toMatch(/MINI/);
  });

  test("says of which year it is where only one of two has it", () => {
    const growth = figureOf("SALESGROWTH", "Chery group", 2025, null, "DfT");
    expect(growth?.note).toBe("2024: Without Chery.");
    expect(figureOf("SALESGROWTH", "Geely group", 2025)?.note).toBe("Without Lotus.");
  });
});

describe("whatever a figure holds", () => {
  const text = fc.string({
    unit: fc.constantFrom("a", "é", "€", "🚗", '"', " ", "."),
    maxLength: 120,
  });
  const publisher = text.map((name) => `The ${name}`);
  const first = fc.record({ id: fc.constant("a"), publisher, title: text });
  const quoting = fc.record({
    id: fc.constant("b"),
    publisher,
    title: text,
    quotes: fc.constant("a"),
  });
  const anyFigure = fc.record({
    kind: fc.constant("figure" as const),
    value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    unit: fc.constantFrom("vehicles" as const, "share" as const),
    status: fc.constantFrom("derived" as const, "outturn" as const),
    sources: fc.oneof(fc.tuple(first), fc.tuple(first, quoting)),
    period: fc.constantFrom("2025", "2024 to 2025"),
    basis: fc.constantFrom("briefing" as const, undefined),
    count: fc.constantFrom("SMMT" as const, undefined),
    note: fc.option(text, { nil: undefined }),
    working: fc.option(text, { nil: undefined }),
  });

  test("it carries at most 400 bytes, its publisher first, and the basis of what is on record", () => {
    fc.assert(
      fc.property(anyFigure, (figure) => {
        const texts = carriedBy(figure);
        expect(bytes(figure, texts)).toBeLessThanOrEqual(mostBytes);
        expect(texts.Source).toMatch(/^The /);
        if (figure.status === "outturn" || !figure.count) expect(texts.Basis).toBe(figure.basis);
      }),
      { numRuns: 2000 }
    );
  });
});

describe("a note that has more sentences than a cell has room for", () => {
  const figure: Figure = {
    kind: "figure",
    value: 1,
    unit: "vehicles",
    status: "outturn",
    sources: [{ id: "a", publisher: "A", title: "T", published: "2026-01-01" }],
    period: "2025",
    published: "2026-01-01",
  };
  const noteOf = (note: string): string | undefined => carriedBy({ ...figure, note }).Note;

  test("keeps its first sentence, and goes on where there is room for enough of the next", () => {
    expect(noteOf("Rounded to 8.0 per cent.")).toBe("Rounded to 8.0 per cent.");
    expect(noteOf(`First. ${"more ".repeat(60)}`)).toBe("First.");
    const long = `Counted by hand from a list that ${"was kept and ".repeat(12)}lost thereafter.`;
    const texts = carriedBy({ ...figure, note: long });
    expect(texts.Note).toMatch(
      /^Counted by hand from a list that (was kept and )*(was|was kept)?…$/
    );
    expect(texts.Published).toBe("2026-01-01");
  });

  test("is cut between words, and within one that is too long by itself", () => {
    expect(noteOf(`${"x".repeat(200)} y`)).toMatch(/^x{40,}…$/);
    expect(noteOf(`Lot ${"x".repeat(200)} y`)).toMatch(/^Lot x{40,}…$/);
    expect(noteOf(`Seen, ${"and seen, ".repeat(20)}`)).toMatch(/^Seen, (and seen, )*and( seen)?…$/);
    expect(noteOf("Co., ".repeat(60))).toMatch(/^(Co., )+Co…$/);
  });
});

describe("the 400 bytes of a cell", () => {
  const paper = { id: "a", publisher: "A", title: "T", published: "2026-01-01" };
  const copy = { ...paper, id: "b", publisher: "The Copy", quotes: "a" };
  const figure: Figure = {
    kind: "figure",
    value: 1,
    unit: "vehicles",
    status: "outturn",
    sources: [paper],
    period: "2025",
  };
  /** What the figure carries beside each length of a working, and the bytes that are left without the title. */
  const besides = (more: Partial<Figure>): { texts: Record<string, string>; spare: number }[] =>
    Array.from({ length: 280 }, (_, length) => {
      const whole = { ...figure, ...more, working: "1".repeat(length) };
      const texts = carriedBy(whole);
      const brief = { ...texts, Source: citeBriefly(whole.sources) };
      return { texts, spare: mostBytes - bytes(whole, brief) };
    });

  test("are used to the last one for a note, and its first sentence stands where it is longer", () => {
    const [first, next] = ["Counted by hand from the list of every importer.", "Seen twice."];
    const shorter = besides({ note: `${first} ${next}` }).filter(({ texts, spare }) => {
      if (texts.Note !== first) return false;
      expect(spare).toBeLessThan(next.length + 1);
      return true;
    });
    expect(shorter.length).toBeGreaterThan(20);
  });

  test("hold the start of a next sentence only where there is room for more than 24 bytes", () => {
    const first = "Counted by hand from the list of every importer.";
    expect(first).toHaveLength(48);
    const all = besides({ note: `${first} ${"aa ".repeat(130)}` }).map(({ texts }) => texts.Note);
    const longer = all.filter((note = "") => note !== first);
    for (const note of longer) {
      expect(note).toMatch(/^Counted by hand from the list of every importer\. (aa )+aa…$/);
      expect(Buffer.byteLength(note ?? "") - 48).toBeGreaterThan(24);
    }
    expect([longer.length > 20, all.length - longer.length > 20]).toEqual([true, true]);
  });

  test("are used to the last word for a note without sentences", () => {
    for (const { texts, spare } of besides({ note: "aa ".repeat(130).trim() })) {
      expect(texts.Note).toMatch(/^(aa )+aa…$/);
      expect(spare).toBeLessThan(8);
    }
  });

  test("hold the date of publication first where there is room for one more property", () => {
    const alone = new Set<string>();
    for (const { texts, spare } of besides({ published: "2026-01-01" })) {
      const kept = ["Published", "Period", "Edition", "Unit"].filter((name) => texts[name]);
      const [only = ""] = kept;
      if (kept.length !== 1) continue;
      alone.add(only);
      const more = "Published2026-01-01".length - `${only}${texts[only]}`.length;
      if (more) expect(spare).toBeLessThan(more);
    }
    expect([...alone]).toContain("Published");
  });

  test("hold what a sum leaves out rather than its basis, and the basis of a path rather than its note", () => {
    const full = {
      ...figure,
      basis: "latest",
      note: "Without Chery.",
      working: "1".repeat(300),
    } as const;
    const sum = carriedBy({ ...full, status: "derived", count: "SMMT" });
    expect([sum.Basis, sum.Note]).toEqual([undefined, "Without Chery."]);
    const path = carriedBy({ ...full, status: "derived" });
    expect([path.Basis, path.Note]).toEqual(["latest", undefined]);
    const onRecord = carriedBy({ ...full, count: "SMMT" });
    expect([onRecord.Basis, onRecord.Note]).toEqual(["latest", "Without Chery."]);
  });

  test.each(["T", "Registrations of new cars by marque and month"])(
    "hold the title %s where it fits, or its start where more than 30 are left",
    (title) => {
      for (const { texts, spare } of besides({ sources: [{ ...paper, title }] })) {
        if (spare >= title.length + 2) expect(texts.Source).toBe(`A, ${title}, 2026-01-01`);
        else if (spare > 30) expect(texts.Source).toMatch(/^A, Registrations of new .*…, 2026/);
        else expect(texts.Source).toBe("A, 2026-01-01");
      }
    }
  );

  test("leave out who passes a source on only where a byte is lacking", () => {
    const kept = new Set<boolean>();
    for (const { texts, spare } of besides({ sources: [paper, copy] })) {
      const keeps = texts.Source?.includes("as quoted in The Copy") ?? false;
      expect(keeps).toBe(spare >= 0);
      kept.add(keeps);
    }
    expect(kept.size).toBe(2);
  });

  test("leave a short working as it is beside a long citation, and need no source", () => {
    const sources = [{ ...paper, publisher: "A".repeat(400) }];
    const texts = carriedBy({ ...figure, sources, working: "1 + 1", basis: "latest" });
    expect(texts).toMatchObject({ Working: "1 + 1", Basis: "latest" });
    expect(texts.Source).toMatch(/^A+…$/);
    expect(carriedBy({ ...figure, sources: [] })).not.toHaveProperty("Source");
  });
});
