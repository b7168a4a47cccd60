import type { Brand, Series } from "../../src/data/schema";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { sales } from "../../src/queries/sales";
import { answerOf, brandOf, figuresOf, recordOf, tenCars } from "./recordOf";

const market = "Total market";
const group = "Isles";
const record = (series: readonly Series[], members: readonly Brand[]) =>
  recordOf(series, {
    brands: [brandOf(market, { rest: "market" }), ...members],
    groups: [{ name: group }],
  });
const isles = (...names: string[]): Brand[] => names.map((name) => brandOf(name, { group }));

describe("the sum of a group", () => {
  const names = ["Arran", "Barra", "Coll", "Eigg", "Foula", "Gigha", "Hoy"];
  const workingOf = (...members: string[]): unknown =>
    answerOf(
      record(
        members.map((name) => tenCars(name, [2024])),
        isles(...members)
      ),
      sales,
      group,
      2024
    );

  test("is written out for up to six brands", () => {
    expect(workingOf(...names.slice(0, 6))).toMatchObject({
      value: 60,
      working: "Arran 10 + Barra 10 + Coll 10 + Eigg 10 + Foula 10 + Gigha 10",
    });
    expect(workingOf(...names)).toMatchObject({ value: 70, working: "Sum of 7 brands" });
  });

  test("has the newest date of its brands, whichever of them has it", () => {
    const series = [
      tenCars("Arran", [2024], "2025-03"),
      tenCars("Barra", [2024], "2025-01"),
      tenCars("Coll", [2024]),
    ];
    const answer = answerOf(record(series, isles("Arran", "Barra", "Coll")), sales, group, 2024);
    expect(answer).toMatchObject({ value: 30, published: "2025-03" });
  });
});

describe("the latest full year of a count", () => {
  test("may be provisional; forecasts and rivals are left aside", () => {
    const point = (year: number, more: Partial<Series>): Series[] =>
      ["Arran", market].map((item) => ({ ...tenCars(item, [year]), ...more }));
    const series = [
      ...point(2023, {}),
      ...point(2024, { status: "provisional" }),
      ...point(2025, { status: "forecast" }),
      ...point(2026, { rival: true }),
    ];
    expect(answerOf(record(series, isles("Arran")), sales, "Arran")).toMatchObject({
      period: "2024",
    });
  });
});

describe("registrations that are not on record", () => {
  const index = record(
    [
      tenCars(market, [2020, 2021, 2023, 2024], "2025-01"),
      tenCars("Arran", [2023], "2024-01"),
      tenCars("Arran", [2021], "2022-01"),
      { ...tenCars("Arran", [2022]), rival: true },
      tenCars("Barra", [2023], "2024-01"),
      figuresOf("registrations", [["Coll", [2024, 10]]], { count: "DfT" }),
    ],
    isles("Arran", "Barra", "Coll")
  );

  test.each([
    ["Arran", 2024, "notListed", "SMMT lists no figure for Arran in 2024. It has: 2021 and 2023."],
    ["Barra", 2021, "notListed", "SMMT lists no figure for Barra in 2021. It has: 2023."],
    [
      market,
      2022,
      "notListed",
      "SMMT lists no figure for Total market in 2022. It has: 2020, 2021, 2023 and 2024.",
    ],
    [
      "Arran",
      2020,
      "notCovered",
      "SMMT figures by brand are on record from 2021, so none for Arran in 2020. Ask for a later year.",
    ],
    [
      market,
      2019,
      "notCovered",
      "SMMT figures are on record from 2020, so none for Total market in 2019. Ask for a later year.",
    ],
    [
      "Arran",
      2025,
      "notCovered",
      "SMMT has no full year 2025 on record yet for Arran; the newest is 2024.",
    ],
    [
      "Coll",
      2024,
      "notListed",
      'SMMT does not list Coll by name. DfT has a figure for 2024: put "DfT" as the source.',
    ],
  ])("of %s in %s are %s, with the reason", (name, year, code, message) =>
    expect(answerOf(index, sales, name, year)).toMatchObject({ code, message })
  );
});

describe("a brand or group that was not on sale yet", () => {
  const launched = (name: string, launch?: string, sources: string[] = []): Brand =>
    brandOf(name, { group, launch, sources });
  const reason = (year: number, name: string, ...members: Brand[]): unknown =>
    answerOf(record([tenCars(market, [2020, 2024])], members), sales, name, year);

  test("says when the first of its brands was launched; of two on one day the first by name", () => {
    expect(
      reason(
        2022,
        group,
        launched("Arran", "2024-09"),
        launched("Barra", "2023-05"),
        launched("Coll", "2023-05"),
        launched("Eigg", "2023-06-01")
      )
    ).toMatchObject({
      code: "notOnSale",
      message:
        "Isles was not on sale in the UK in 2022: its first brand, Barra, was launched in May 2023.",
    });
  });

  test("needs no source that is on record", () => {
    expect(reason(2022, "Arran", launched("Arran", "2023-05-02", ["lost"]))).toMatchObject({
      message: "Arran was not on sale in the UK in 2022: it was launched on 2 May 2023.",
    });
  });

  test("is not told so of the year of its launch, or while the launch of one of its brands is not known", () => {
    const members = [launched("Arran", "2023-05"), launched("Barra")];
    expect(reason(2023, "Arran", ...members)).toMatchObject({ code: "notListed" });
    expect(reason(2022, group, ...members)).toMatchObject({ code: "notListed" });
  });
});

describe("a group that no brand belongs to any more", () => {
  test("is not listed, and says where the brands are", () => {
    const index = record([tenCars(market, [2024])], isles("Arran"));
    expect(answerOf(index, sales, "Chinese-owned brands", 2024)).toMatchObject({
      code: "notListed",
      message: "SMMT does not list Chinese-owned brands by name. UKAUTO.BRANDS() lists the brands.",
    });
  });
});

describe("a brand with a source behind it", () => {
  const asked = (brand: string): unknown => answerOf(indexOf(bundledDataset), sales, brand, 2025);

  test.each(["Omoda@DfT", "omoda @ dft"])("%s is told to take the source as an argument", (brand) =>
    expect(asked(brand)).toEqual({
      kind: "failure",
      code: "unknownName",
      error: "#N/A",
      message: 'Write "Omoda" alone and put "DfT" as the source.',
      mend: { argument: "brand", from: brand, to: "Omoda" },
    })
  );

  test.each(["Omoda@ONS", "Qwxyzpt@DfT"])("%s is a name that is not on record", (brand) =>
    expect(asked(brand)).toMatchObject({
      message: expect.stringMatching(`^No brand or group "${brand}"`) as unknown,
    })
  );
});
