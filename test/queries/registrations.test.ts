import type { Brand, FigureRow } from "../../src/data/schema";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { sales } from "../../src/queries/sales";
import {
  answerOf,
  brandOf,
  covers,
  isles,
  madeRecord,
  market,
  monthly,
  sold,
  tenCars,
} from "../record/made";

const group = "Isles";
const record = (figures: readonly FigureRow[], brands: readonly Brand[]) =>
  madeRecord(figures, { brands: [...brands], groups: [{ name: group }] });

describe("the sum of a group", () => {
  const names = ["Arran", "Barra", "Coll", "Eigg", "Foula", "Gigha", "Hoy"];
  const workingOf = (...members: string[]): unknown =>
    answerOf(
      record(
        members.flatMap((name) => tenCars(name, [2024])),
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
    const figures = [
      ...tenCars("Arran", [2024], "2025-03"),
      ...tenCars("Barra", [2024], "2025-01"),
      ...tenCars("Coll", [2024]),
    ];
    const answer = answerOf(record(figures, isles("Arran", "Barra", "Coll")), sales, group, 2024);
    expect(answer).toMatchObject({ value: 30, published: "2025-03" });
  });
});

describe("registrations that are not on record", () => {
  const index = record(
    [
      ...tenCars(market, [2020, 2021, 2023, 2024], "2025-01"),
      ...tenCars("Arran", [2023], "2024-01"),
      ...tenCars("Arran", [2021], "2022-01"),
      sold("Arran", 2022, 10, { rival: true }),
      ...tenCars("Barra", [2023], "2024-01"),
      sold("Coll", 2024, 10, { count: "DfT" }),
    ],
    isles("Arran", "Barra", "Coll")
  );

  test.each([
    [
      "Barra",
      2021,
      "notListed",
      'SMMT\'s count of Barra is on record for 2023. UKAUTO.SERIES("registrations","Barra@SMMT") lists what is.',
    ],
    [
      market,
      2019,
      "notCovered",
      "SMMT's figures of the market are on record from 2020, so none for Total market in 2019. Ask for a later period.",
    ],
    [
      "Arran",
      2020,
      "notCovered",
      "SMMT's figures by brand are on record from 2021, so none for Arran in 2020. Ask for a later period.",
    ],
    ["Arran", 2025, "notCovered", "SMMT has no full year 2025 on record yet; the newest is 2024."],
    [
      "Coll",
      2024,
      "notListed",
      'SMMT does not list Coll by name; DfT has 2024. Put "DfT" as the source, or "Coll@DfT" as an item.',
    ],
  ])("of %s in %s are %s, with the reason", (name, year, code, message) =>
    expect(answerOf(index, sales, name, year)).toMatchObject({ code, message })
  );

  test("say what a part of the year comes to", () => {
    const begun = record(
      [...monthly("Arran", "2025-01", "2026-03"), ...tenCars(market, [2025])],
      isles("Arran")
    );
    expect(answerOf(begun, sales, "Arran", 2026)).toMatchObject({
      code: "notCovered",
      message:
        'SMMT has no full year 2026 on record yet; the newest is 2025. "2026-YTD" has 30 for 2026-01 to 2026-03.',
    });
  });

  test("of a group name the members that the count does not list", () => {
    const partly = madeRecord(monthly("Arran", "2025-01", "2025-12"), {
      brands: isles("Arran", "Barra", "Coll"),
      groups: [{ name: group }],
      coverage: [covers("brand", "month", "2025-01", "2025-12", { lists: ["Arran"] })],
    });
    expect(answerOf(partly, sales, group, "2025-Q1")).toMatchObject({
      code: "notListed",
      message:
        'SMMT\'s count of 2025-01 does not list every brand of Isles: Barra and Coll have no figure there. UKAUTO.SERIES("registrations","Isles@SMMT") lists what is.',
    });
  });
});

describe("the record's own reasons", () => {
  const bundled = recordOf(bundledDataset);
  const asked = (...args: unknown[]): unknown => answerOf(bundled, sales, ...args);

  test.each([
    [
      ["Toyota", "2025-Q3"],
      "SMMT's count of Toyota is on record by year and for three months; DfT has 2025-Q3.",
    ],
    [["Jaguar", "2026-H1"], "SMMT's count of Jaguar is on record by year and by month."],
    [
      ["Chinese-owned brands", "2026-H1"],
      "SMMT's count of 2026-01 does not list every brand of Chinese-owned brands: Aion, ",
    ],
    [["Kia Sportage", 2025], "DfT does not list Kia Sportage by name; SMMT has 2025."],
    [["Tata Motors", 2025], " is on record as "],
    [
      ["Freelander", 2025],
      "Freelander is on record as the venture's marque in China; no British registrations.",
    ],
    [["private buyers", "YTD"], "SMMT's count of Private buyers is on record by year"],
    [
      ["Omoda", 45000],
      'A date may mean a year, a quarter or a month: write YEAR(A1), or UKAUTO.PERIOD(A1,"month").',
    ],
  ])("%j: %s", (args, words) =>
    expect(asked(...args)).toMatchObject({
      kind: "failure",
      message: expect.stringContaining(words) as unknown,
    })
  );

  test("never mend what is on record into another name", () => {
    expect(asked("Freelander", 2025)).not.toHaveProperty("mend");
    expect(asked("Tata Motors", 2025)).not.toHaveProperty("mend");
  });

  test("say of fuels what each count has them hold", () => {
    expect(asked("hybrid", 2025)).toMatchObject({
      note: expect.stringContaining("mild") as unknown,
    });
    expect(asked("petrol", "2026-Q1", "DfT")).toMatchObject({
      note: expect.stringContaining("mild hybrids") as unknown,
    });
  });
});

describe("a brand or group that was not on sale yet", () => {
  const launched = (name: string, launch?: string, sources: string[] = []): Brand =>
    brandOf(name, { group, launch, sources });
  const reason = (year: number, name: string, ...members: Brand[]): unknown =>
    answerOf(record(tenCars(market, [2020, 2024]), members), sales, name, year);

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

  test("is not told so of the period of its launch, or while the launch of one of its brands is not known", () => {
    const members = [launched("Arran", "2023-05"), launched("Barra")];
    expect(reason(2023, "Arran", ...members)).toMatchObject({ code: "notListed" });
    expect(reason(2022, group, ...members)).toMatchObject({ code: "notListed" });
  });
});

describe("a brand with a source behind it", () => {
  const asked = (brand: string): unknown => answerOf(recordOf(bundledDataset), sales, brand, 2025);

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
