import { build } from "../../src/build/data/build";
import { Copy, swap } from "./copy";

const copy = new Copy();
const brands = "registrations-smmt-brands";
const market = "registrations-smmt-market";
const omoda = "registrations,Omoda,2025,SMMT,";
const otherImports = "registrations,Other Imports,2025,SMMT,";

/** What the README says of a correction: new lines of a new source, nothing overwritten. */
function correct(...figures: [string, string, number][]): void {
  copy.add(
    "sources",
    "smmt-correction-2026-03,SMMT,Corrected registrations,,,2026-03-02,primary,,facts cited,whole,,,"
  );
  for (const [file, start, value] of figures) {
    copy.add(
      file,
      `${start}${value},cars,outturn,United Kingdom,smmt-correction-2026-03,2026-03-02,,`
    );
  }
}

const correctionOf = (id: string): number | undefined =>
  build(copy.folder).dataset?.figures.find(
    ({ subject, published }) => subject === id && published === "2026-03-02"
  )?.value;

describe("a correction", () => {
  test("is a new line with a later date; the earlier one no longer counts in the sum", () => {
    correct([brands, omoda, 19955], [brands, otherImports, 1444]);
    copy.edit("controls", (text) => text.replace("53604", "53704").replace("196809", "196909"));
    expect(copy.told()).toEqual([]);
    expect(correctionOf("Omoda")).toBe(19955);
  });

  test("that changes no total is asked for its total", () => {
    correct([brands, omoda, 19955]);
    expect(copy.told()).toEqual([
      "controls.csv:3 [controls] The members of Chery group add up to 53704 by SMMT in 2025, not to 53604.",
      "controls.csv:6 [controls] The members of Chinese-owned brands add up to 196909 by SMMT in 2025, not to 196809.",
      `${market}.csv:${copy.lineOf(market, "Total market,2025,SMMT")} [market total] The brands of SMMT in 2025 add up to 2020620; the total says 2020520.`,
    ]);
  });

  test("of production counts in the sum of cars and commercial vehicles", () => {
    copy.add(
      "figures",
      "car production,UK,2016,,1722798,vehicles,outturn,United Kingdom,smmt-production-2024,2025-01-30,,"
    );
    expect(copy.told()).toEqual([
      expect.stringMatching(
        /\[vehicles sum\] car production and commercial production make 1816722 in 2016, not 1816622/
      ),
    ]);
  });
});

describe("a rival figure", () => {
  test("counts in no sum", () => {
    copy.add(
      brands,
      "registrations,Omoda,2025,SMMT,20000,cars,outturn,United Kingdom,bbc-jlr-chery-2026-01,2026-01,yes,"
    );
    expect(copy.told()).toEqual([]);
  });

  test("is marked yes or not at all", () => {
    copy.edit("figures", swap(/^(car production,UK,2008,,1448100,.*),yes,/m, "$1,perhaps,"));
    expect(copy.told()[0]).toMatch(/\[shape\] rival: "perhaps" is none of yes\.$/);
  });
});

describe("the sums", () => {
  test("of DfT are exact: makes and the rest make the total of a quarter", () => {
    copy.edit(
      "registrations-dft-brands",
      swap("Toyota,2026-Q1,DfT,29617", "Toyota,2026-Q1,DfT,29618")
    );
    expect(copy.told()).toEqual([
      expect.stringMatching(/The brands of DfT in 2026-Q1 add up to \d+; the total says 617894/),
    ]);
  });

  test.each([
    ["SMMT", "2024-12"],
    ["DfT", "2026-Q1"],
  ])("of %s have a total where they have brands", (count, period) => {
    copy.drop(
      `registrations-${count.toLowerCase()}-market`,
      new RegExp(`^registrations,Total market,${period},${count},`)
    );
    expect(copy.told()).toContainEqual(
      expect.stringMatching(
        new RegExp(
          `market total\\] The brands of ${count} in ${period} add up to \\d+; the total says nothing`
        )
      )
    );
  });

  test("allow for thousands 500 and no more", () => {
    copy.edit(
      "figures",
      swap("commercial production,UK,1979,,408400", "commercial production,UK,1979,,408900")
    );
    expect(copy.told()).toEqual([
      expect.stringMatching(
        /\[vehicles sum\] car production and commercial production make 1478900 in 1979, not 1480000/
      ),
    ]);
  });

  test("that differ by their sources hold where the note states what they make", () => {
    copy.edit("figures", swap("come to 1,478,400", "come to something else"));
    expect(copy.told()).toEqual([expect.stringMatching(/let the note say 1,478,400/)]);
  });

  test("of the Chinese-owned brands are pinned, so that an owner cannot change unseen", () => {
    copy.edit("brands", swap(/^(BYD,.*),CN,2023/m, "$1,JP,2023"));
    expect(copy.told()).toEqual([
      expect.stringMatching(/Chinese-owned brands add up to \d+ by SMMT in 2024, not to 95361/),
      expect.stringMatching(/Chinese-owned brands add up to 145387 by SMMT in 2025, not to 196809/),
    ]);
  });

  test("of a group that is not there are refused", () => {
    copy.edit("controls", swap("SMMT,JLR,2024", "SMMT,JLX,2024"));
    expect(copy.told()).toContainEqual(expect.stringMatching(/No members of JLX in 2024/));
  });
});
