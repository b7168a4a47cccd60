import { Copy, swap } from "./copy";

const copy = new Copy();

/** Figures that are added up, and what lists them: one thing broken, and the lines that name it. */
describe("the series", () => {
  test.each<[string, string, (text: string) => string, string, RegExp]>([
    [
      "models that do not make their make",
      "registrations-dft-models",
      swap("Jaecoo 7,2025-Q4,DfT,7881", "Jaecoo 7,2025-Q4,DfT,7882"),
      "Jaecoo,2025-Q4,DfT",
      /registrations-dft-brands\.csv:(\d+) \[model total\] The models of Jaecoo in 2025-Q4 add up to 10061 by DfT; the brand has 10060\./,
    ],
    [
      "fuels that do not make the market of a quarter",
      "registrations-dft-fuels",
      swap("registrations,hybrid,2026-Q1,DfT,2", "registrations,hybrid,2026-Q1,DfT,3"),
      "Total market,2026-Q1,DfT",
      /registrations-dft-market\.csv:(\d+) \[fuel total\] The fuels of DfT in 2026-Q1 add up to \d+; the total says 617894\./,
    ],
    [
      "fuels that do not make the market of a month",
      "registrations-smmt-fuels",
      swap(/(registrations,diesel,2021-05,SMMT,\d+)\d,/, "$1,"),
      "Total market,2021-05,SMMT",
      /registrations-smmt-market\.csv:(\d+) \[fuel total\] The fuels of SMMT in 2021-05 add up to/,
    ],
    [
      "kinds of buyer that do not make the market",
      "registrations-smmt-buyers",
      swap("fleet buyers,2025,SMMT,1194545", "fleet buyers,2025,SMMT,1194546"),
      "Total market,2025,SMMT",
      /registrations-smmt-market\.csv:(\d+) \[buyer total\] The buyers of SMMT in 2025 add up to 2020521; the total says 2020520\./,
    ],
    [
      "months of a marque that do not make its year",
      "registrations-smmt-brands",
      swap(/(registrations,Suzuki,2025-04,SMMT,\d+)\d,/, "$1,"),
      "Suzuki,2025,SMMT",
      /registrations-smmt-brands\.csv:(\d+) \[parts\] The months of Suzuki in 2025 add up to \d+ by SMMT, not to 18226\./,
    ],
    [
      "brands that do not make the group that is printed for them",
      "registrations-smmt-brands",
      swap("registrations,Omoda,2025-10,SMMT,", "registrations,Omoda,2025-10,SMMT,1"),
      "Omoda and Jaecoo,2025-10,SMMT",
      /registrations-smmt-brands\.csv:(\d+) \[printed group\] The brands of Omoda and Jaecoo in 2025-10 add up to \d+ by SMMT, not to 4953\./,
    ],
    [
      "marques of a month that do not make its market",
      "registrations-smmt-brands",
      swap("registrations,Toyota,2026-09,SMMT,", "registrations,Toyota,2026-09,SMMT,1"),
      "Total market,2026-09,SMMT,350536,cars,provisional,United Kingdom,smmt-fuel-months-leraffl",
      /registrations-smmt-market\.csv:(\d+) \[market total\] The brands of SMMT in 2026-09 add up to \d+; the total says 350536\./,
    ],
    [
      "a period that is not over in the edition",
      "registrations-dft-models",
      swap(/^(registrations,Jaecoo 5),2026-Q1,/m, "$1,2026-Q4,"),
      "Jaecoo 5,2026-Q4",
      /registrations-dft-models\.csv:(\d+) \[the future\] 2026-Q4 is not over in the edition 2026-11\./,
    ],
    [
      "a period that is none",
      "registrations-dft-models",
      swap(/^(registrations,Jaecoo 5),2026-Q1,/m, "$1,2026-Q5,"),
      "Jaecoo 5,2026-Q5",
      /registrations-dft-models\.csv:(\d+) \[shape\] period: "2026-Q5" is not a period such as 2025/,
    ],
    [
      "a month that its coverage leaves out",
      "registrations-smmt-brands",
      swap("registrations,Toyota,2026-09,SMMT,", "registrations,Toyota,2026-08,SMMT,"),
      "Toyota,2026-08",
      /registrations-smmt-brands\.csv:(\d+) \[outside coverage\] coverage\.csv does not say that SMMT lists Toyota in 2026-08\./,
    ],
    [
      "a brand that a stretch leaves out",
      "registrations-smmt-brands",
      swap("registrations,Suzuki,2026-05,SMMT,", "registrations,Suzuka,2026-05,SMMT,"),
      "Suzuka,2026-05",
      /registrations-smmt-brands\.csv:(\d+) \[references\] There is no brand, group or subject Suzuka on record\. Is Suzuki meant\?/,
    ],
    [
      "a figure less than nothing",
      "registrations-dft-models",
      swap("Jaecoo 5,2026-Q1,DfT,3344", "Jaecoo 5,2026-Q1,DfT,-3344"),
      "Jaecoo 5,2026-Q1",
      /registrations-dft-models\.csv:(\d+) \[values\] registrations cannot be negative: -3344\./,
    ],
    [
      "half a car",
      "registrations-dft-models",
      swap("Jaecoo 5,2026-Q1,DfT,3344", "Jaecoo 5,2026-Q1,DfT,3344.5"),
      "Jaecoo 5,2026-Q1",
      /registrations-dft-models\.csv:(\d+) \[values\] 3344\.5 is not a whole number of cars\./,
    ],
    [
      "a share in per cent",
      "figures",
      swap("ZEV target,new cars,2026,,0.33", "ZEV target,new cars,2026,,33"),
      "ZEV target,new cars,2026",
      /figures\.csv:(\d+) \[values\] 33 is not a share from 0 to 1\./,
    ],
    [
      "stretches that overlap",
      "coverage",
      swap("SMMT,fuel,month,2019-04,2019-04", "SMMT,fuel,month,2019-03,2019-04"),
      "SMMT,fuel,month,2019-03",
      /coverage\.csv:(\d+) \[stretches\] It overlaps with another stretch of SMMT fuel months: 2019-03 to 2019-04\./,
    ],
    [
      "a stretch of quarters in months",
      "coverage",
      swap("DfT,model,quarter,2024-Q3,2026-Q1", "DfT,model,quarter,2024-07,2026-03"),
      "DfT,model,quarter",
      /coverage\.csv:(\d+) \[stretches\] From 2024-07 to 2026-03 is not a stretch of quarters\./,
    ],
    [
      "a stretch without a figure",
      "coverage",
      swap("Parliament,market,year,1965,1965", "Parliament,market,year,1964,1964"),
      "Parliament,market,year,1964",
      /coverage\.csv:(\d+) \[outside coverage\] No figure is on record from 1964 to 1964\./,
    ],
    [
      "a stretch that is without something of a list",
      "coverage",
      swap(
        /^(SMMT,buyer,year,2022,2025),all,,/m,
        "$1,fleet buyers|private buyers,business buyers,"
      ),
      "SMMT,buyer,year,2022",
      /coverage\.csv:(\d+) \[stretches\] Fill "without" only where "lists" is "all"\./,
    ],
    [
      "a printed group of a brand that is not there",
      "groups",
      swap("Omoda|Jaecoo,,", "Omoda|Jaeco,,"),
      "Omoda|Jaeco,,",
      /groups\.csv:(\d+) \[references\] There is no brand Jaeco on record\. Is Jaecoo meant\?/,
    ],
    [
      "a model of a brand that is not there",
      "subjects",
      swap(/^(Jaecoo 5,.*),Jaecoo,/m, "$1,Jaeco,"),
      "Jaecoo 5",
      /subjects\.csv:(\d+) \[references\] There is no brand Jaeco on record\. Is Jaecoo meant\?/,
    ],
    [
      "a fuel within one that is not there",
      "subjects",
      swap("petrol|diesel", "petrol|diezel"),
      "petrol|diezel",
      /subjects\.csv:(\d+) \[references\] There is no subject diezel on record\. Is diesel meant\?/,
    ],
    [
      "an excess that is stated and is not there",
      "controls",
      swap("SMMT,JLR,2025,members,62445,,", "SMMT,JLR,2025,members,62445,3,A slip."),
      "JLR,2025",
      /controls\.csv:(\d+) \[controls\] The excess of 3 cannot be checked: SMMT has no figure for JLR in 2025\./,
    ],
    [
      "an excess without a reason",
      "controls",
      swap(/^(SMMT,Total market,2022,months,1614090,27),.*$/m, "$1,"),
      "Total market,2022,months",
      /controls\.csv:(\d+) \[controls\] An excess needs its reason, and a reason its excess\./,
    ],
    [
      "the address of a copy as the publisher's own",
      "sources",
      swap(/^(dft-veh0160-gb,[^"]*"[^"]*"),[^,]*,/m, "$1,https://github.com/bowardzhang/other,"),
      "dft-veh0160-gb",
      /sources\.csv:(\d+) \[addresses\] https:\/\/github\.com\/bowardzhang\/other is the address of a copy/,
    ],
    [
      "a place where copies are kept as the publisher",
      "sources",
      swap(/^(smmt-monthly),SMMT,/m, "$1,simonkrauter/Open-EV-Charts,"),
      "smmt-monthly,simon",
      /sources\.csv:(\d+) \[addresses\] simonkrauter\/Open-EV-Charts keeps a copy; it is not the publisher\./,
    ],
    [
      "a figure in the file of another kind",
      "registrations-smmt-buyers",
      (text) =>
        `${text}registrations,Total market,1995,SMMT,1945366,cars,outturn,United Kingdom,smmt-production-2025,2026-01-29,,\n`,
      "Total market,1995",
      /registrations-smmt-buyers\.csv:(\d+) \[file\] It belongs in registrations-smmt-market\.csv\./,
    ],
  ])("name %s by file and line", (_, file, change, part, line) => {
    copy.edit(file, change);
    const told = copy.told();
    const found = told.find((each) => line.test(each));
    if (found === undefined) throw new Error(`None of these is it:\n${told.join("\n")}`);
    const at = Number(line.exec(found)?.[1]);
    expect(at).toBe(copy.lineOf(found.split(".csv")[0] ?? "", part));
  });

  test("have DfT's years as the sums of their quarters: a figure changed in a quarter is named beside the year", () => {
    copy.edit("registrations-dft-brands", swap("Kia,2024-Q2,DfT,", "Kia,2024-Q2,DfT,1"));
    copy.edit(
      "registrations-dft-market",
      swap("Total market,2024-Q2,DfT,", "Total market,2024-Q2,DfT,1")
    );
    const years = copy.problems().filter(({ file }) => file === "controls-dft-years.csv");
    expect(years.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The quarters of Kia add up to \d+ by DfT in 2024, not to \d+\.$/),
      expect.stringMatching(
        /^The quarters of Total market add up to \d+ by DfT in 2024, not to \d+\.$/
      ),
    ]);
  });

  test("may differ from a printed year where controls.csv says so, and not otherwise", () => {
    copy.drop("controls", /^SMMT,Total market,2025,months,/);
    expect(copy.told()).toEqual([
      expect.stringMatching(
        /\[parts\] The months of Total market in 2025 add up to 2020523 by SMMT, not to 2020520\. .*controls\.csv/
      ),
    ]);
  });
});
