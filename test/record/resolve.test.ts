import fc from "fast-check";
import { knownOn } from "../../src/record/entry";
import { figureFor } from "../../src/record/resolve";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import {
  asking,
  brandOf,
  covers,
  figureOf,
  isles,
  madeRecord,
  market,
  monthly,
  sold,
  tenCars,
} from "./made";

const groups = [{ name: "Isles" }, { name: "Pair", members: ["Arran", "Barra"] }];
const brands = isles("Arran", "Barra", "Coll");

describe("what answers a question", () => {
  test("is the row of that very period before any sum", () => {
    const record = madeRecord([...monthly("Arran", "2025-01", "2025-12"), sold("Arran", 2025, 7)], {
      brands,
      groups,
    });
    expect(figureFor(record, asking(record, "Arran", 2025))).toMatchObject({ value: 7 });
    expect(figureFor(record, asking(record, "Arran", "2025-H1"))).toMatchObject({
      value: 60,
      status: "outturn",
      period: "2025-H1",
      working: "Sum of 6 months, 2025-H1",
    });
  });

  test("is a row of the same months under another name", () => {
    const record = madeRecord([sold("Arran", "2025-H1", 7)], { brands, groups });
    expect(figureFor(record, asking(record, "Arran", "2025-01 to 2025-06"))).toMatchObject({
      value: 7,
      period: "2025-H1",
    });
  });

  test("is never a rival, and parts stand in for the year that has a rival alone", () => {
    const rows = [sold("Arran", 2025, 7, { rival: true })];
    const alone = madeRecord(rows, { brands, groups });
    expect(figureFor(alone, asking(alone, "Arran", 2025))).toBeUndefined();
    const parts = madeRecord([...rows, ...monthly("Arran", "2025-01", "2025-12")], {
      brands,
      groups,
    });
    expect(figureFor(parts, asking(parts, "Arran", 2025))).toMatchObject({ value: 120 });
  });
});

describe("a group", () => {
  test("is the sum of its members in that period, and names those without a figure", () => {
    const record = madeRecord(
      [sold("Arran", 2025, 3), sold("Coll", 2025, 4), sold("Barra", 2024, 9)],
      {
        brands,
        groups,
      }
    );
    expect(figureFor(record, asking(record, "Isles", 2025))).toMatchObject({
      value: 7,
      status: "derived",
      working: "Arran 3 + Coll 4",
      note: "Without Barra.",
    });
  });

  test("takes a printed figure of several members before the sum of those", () => {
    const record = madeRecord(
      [sold("Pair", "2025-08", 50), sold("Arran", "2025-08", 1), sold("Coll", "2025-08", 4)],
      { brands, groups }
    );
    expect(figureFor(record, asking(record, "Isles", "2025-08"))).toMatchObject({
      value: 54,
      working: "Pair 50 + Coll 4",
    });
    expect(figureFor(record, asking(record, "Pair", "2025-08"))).toMatchObject({
      value: 50,
      status: "outturn",
    });
  });

  test("answers where only some brands are listed only if every member is among them", () => {
    const rows = [
      ...monthly("Pair", "2025-01", "2025-12"),
      ...monthly("Coll", "2025-06", "2025-12"),
    ];
    const listing = (...lists: string[]) =>
      madeRecord(
        rows.filter(({ subject }) => lists.includes(subject)),
        {
          brands,
          groups,
          coverage: [covers("brand", "month", "2025-01", "2025-12", { lists })],
        }
      );
    const partly = listing("Pair");
    expect(figureFor(partly, asking(partly, "Isles", "2025-08"))).toBeUndefined();
    const whole = listing("Pair", "Coll");
    expect(figureFor(whole, asking(whole, "Isles", "2025-08"))).toMatchObject({ value: 20 });
    expect(figureFor(whole, asking(whole, "Isles", "2025-02"))).toMatchObject({
      value: 10,
      note: "Without Coll.",
    });
    expect(figureFor(whole, asking(whole, "Isles", 2025))).toMatchObject({
      value: 190,
      working: "Sum of 12 months, 2025; Coll: none in 5 of 12 months",
    });
  });

  test("needs no listing of a member that was launched later", () => {
    const record = madeRecord(monthly("Arran", "2025-01", "2025-12"), {
      brands: [
        brandOf("Arran", { group: "Isles" }),
        brandOf("Barra", { group: "Isles", launch: "2026-02" }),
      ],
      groups,
      coverage: [covers("brand", "month", "2025-01", "2025-12", { lists: ["Arran"] })],
    });
    expect(figureFor(record, asking(record, "Isles", "2025-Q1"))).toMatchObject({
      value: 30,
      note: "Without Barra.",
    });
  });

  test("says which brands are not in it, and what they would add", () => {
    const record = madeRecord([sold("Arran", 2025, 100), sold("Skye", 2025, 20)], {
      brands: [...brands, brandOf("Skye"), brandOf("Tiree")],
      groups: [{ name: "Isles", members: ["Arran"], without: ["Skye", "Tiree"] }],
    });
    expect(figureFor(record, asking(record, "Isles", 2025))).toMatchObject({
      note: "Skye and Tiree are not in it: with 20 of theirs it would be 120.",
    });
  });
});

describe("the sum of a period's parts", () => {
  test("counts a part without a row as none where the count lists the subject, and names it", () => {
    const rows = monthly("Arran", "2025-01", "2025-03").filter(
      ({ period }) => period !== "2025-02"
    );
    const record = madeRecord(rows, { brands, groups });
    expect(figureFor(record, asking(record, "Arran", "2025-Q1"))).toMatchObject({
      value: 20,
      working: "10 (2025-01) + 10 (2025-03); Arran: none in 2025-02",
    });
  });

  test("is none where a part lies outside coverage, or no part is on record", () => {
    const record = madeRecord(
      [...monthly("Arran", "2025-01", "2025-02"), ...monthly("Barra", "2025-03", "2025-03")],
      { brands, groups }
    );
    expect(figureFor(record, asking(record, "Arran", "2025-H1"))).toBeUndefined();
    expect(figureFor(record, asking(record, "Barra", "2025-01 to 2025-02"))).toBeUndefined();
  });

  test("takes months before quarters", () => {
    const record = madeRecord(
      [
        ...monthly("Arran", "2025-01", "2025-12"),
        ...["Q1", "Q2", "Q3", "Q4"].map((quarter) => sold("Arran", `2025-${quarter}`, 99)),
      ],
      { brands, groups }
    );
    expect(figureFor(record, asking(record, "Arran", 2025))).toMatchObject({ value: 120 });
    expect(figureFor(record, asking(record, "Arran", "2025-Q1"))).toMatchObject({ value: 99 });
  });

  test("has the status that its parts share, else derived, and the newest part's date", () => {
    const parts = (status: "outturn" | "provisional") =>
      madeRecord(
        [
          sold("Arran", "2025-Q1", 1, { published: "2025-05" }),
          sold("Arran", "2025-Q2", 2, { published: "2025-08", status }),
        ],
        { brands, groups }
      );
    for (const [status, expected] of [
      ["outturn", "outturn"],
      ["provisional", "derived"],
    ] as const) {
      const record = parts(status);
      expect(figureFor(record, asking(record, "Arran", "2025-H1"))).toMatchObject({
        value: 3,
        status: expected,
        published: "2025-08",
        working: "1 (2025-Q1) + 2 (2025-Q2)",
      });
    }
  });

  test("of production needs a row in every part, and of a target there is none", () => {
    const record = madeRecord([
      figureOf("production", "UK", "2025-01", 1),
      figureOf("production", "UK", "2025-02", 2),
      figureOf("ZEV target", "new cars", "2025-Q1", 0.2),
      figureOf("ZEV target", "new cars", "2025-Q2", 0.3),
    ]);
    const of = (metric: "production" | "ZEV target", id: string, period: string) => ({
      ...asking(record, market, period),
      metric,
      count: undefined,
      subject: { kind: "maker" as const, id, name: id, aliases: [] },
    });
    expect(figureFor(record, of("production", "UK", "2025-01 to 2025-02"))?.value).toBe(3);
    expect(figureFor(record, of("production", "UK", "2025-Q1"))).toBeUndefined();
    expect(figureFor(record, of("ZEV target", "new cars", "2025-H1"))).toBeUndefined();
  });
});

describe("what was known on a day", () => {
  const on = (record: ReturnType<typeof madeRecord>, name: string, period: string, day: string) =>
    figureFor(record, asking(record, name, period), knownOn(day))?.value;

  test("is nothing of a period before its last day, dated or not", () => {
    const record = madeRecord(tenCars("Arran", ["2025-02"], "2025-01"), { brands, groups });
    expect(on(record, "Arran", "2025-02", "2025-02-27")).toBeUndefined();
    expect(on(record, "Arran", "2025-02", "2025-02-28")).toBe(10);
  });

  test("is a sum once its last part is known, and never a part of one", () => {
    const rows = [sold("Arran", "2025-Q1", 1, { published: "2025-05-06", sources: ["a"] })];
    const record = madeRecord(
      [...rows, sold("Arran", "2025-Q2", 2, { published: "2025-08-06", sources: ["b"] })],
      { brands, groups }
    );
    expect(on(record, "Arran", "2025-H1", "2025-08-05")).toBeUndefined();
    expect(on(record, "Arran", "2025-H1", "2025-08-06")).toBe(3);
  });

  test("is no sum of a group that lacks a member not known by then", () => {
    const record = madeRecord(
      [
        sold("Arran", 2025, 1, { published: "2026-01-06", sources: ["a"] }),
        sold("Barra", 2025, 2, { published: "2026-03-06", sources: ["b"] }),
      ],
      { brands, groups }
    );
    expect(on(record, "Pair", "2025", "2026-02-01")).toBeUndefined();
    expect(on(record, "Pair", "2025", "2026-03-06")).toBe(3);
  });
});

describe("whatever is on record", () => {
  const record = recordOf(bundledDataset);

  test("a group is never more than its members together with what is printed for them", () => {
    const period = fc.constantFrom("2024", "2025", "2025-Q3", "2026-Q1", "2026-09", "2025-12");
    const subject = fc.constantFrom(...record.subjects.filter(({ kind }) => kind === "group"));
    fc.assert(
      fc.property(subject, period, fc.constantFrom("SMMT", "DfT"), (group, text, count) => {
        const figure = figureFor(record, asking(record, group.name, text, count));
        if (
          !figure ||
          record.line("registrations", group.id, count).at(asking(record, group.name, text).period)
            .length
        )
          return;
        const singles = (group.members ?? []).map(
          ({ id }) => figureFor(record, asking(record, id, text, count))?.value
        );
        if (singles.every((value) => value !== undefined)) {
          expect(figure.value).toBe(singles.reduce((sum, value) => sum + (value ?? 0), 0));
        }
      })
    );
  });
});
