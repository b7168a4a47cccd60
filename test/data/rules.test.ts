import { build } from "../../src/build/data/build";
import { Copy, realTables, swap } from "./copy";

const copy = new Copy();
const omoda = "registrations,Omoda,2025,SMMT,19855,";

describe("the tables as they are", () => {
  test("hold every check, and build to the same bytes twice", () => {
    const [one, other] = [build(realTables), build(realTables)];
    expect(one.problems).toEqual([]);
    expect(JSON.stringify(one)).toBe(JSON.stringify(other));
  });

  test("hold every row of the record", () => {
    const { dataset, notes } = build(realTables);
    expect({
      figures: dataset!.figures.length,
      coverage: dataset!.coverage.length,
      subjects: dataset!.subjects.length,
      brands: dataset!.brands.length,
      controls: notes!.controls.length,
      events: dataset!.events.length,
      claims: dataset!.claims.length,
      organisations: dataset!.organisations.length,
      relations: notes!.relations.length,
      sites: dataset!.sites.length,
      deal: dataset!.deal.length,
      sources: dataset!.sources.length + notes!.uncited.length,
      recordedTo: dataset!.recordedTo,
    }).toEqual({
      figures: 4145,
      coverage: 58,
      subjects: 60,
      brands: 70,
      controls: 416,
      events: 69,
      claims: 55,
      organisations: 41,
      relations: 34,
      sites: 13,
      deal: 4,
      sources: 242,
      recordedTo: "2026-10-10",
    });
  });

  test("lose a figure when its row is removed", () => {
    copy.edit("figures", (text) =>
      text
        .split("\n")
        .filter((line) => !line.startsWith("car production,UK,2007,"))
        .join("\n")
    );
    const cars = build(copy.folder).dataset!.figures.filter(
      ({ metric }) => metric === "car production"
    );
    const years = cars.map(({ period }) => period);
    expect(years).toContain("2006");
    expect(years).not.toContain("2007");
  });
});

describe("a broken row is named with its file, line and rule", () => {
  test.each([
    [
      "a figure without a source",
      "registrations-smmt-brands",
      swap(/(Omoda,2025,SMMT,.*United Kingdom,)[^,]+/, "$1"),
      "registrations-smmt-brands.csv",
      "Omoda,2025,SMMT",
      "shape",
    ],
    [
      "a figure of a source that is not there",
      "registrations-smmt-brands",
      swap(/(Omoda,2025,SMMT,.*United Kingdom,)[^,]+/, "$1nobody-2025"),
      "registrations-smmt-brands.csv",
      "Omoda,2025,SMMT",
      "references",
    ],
    [
      "a brand that is in no table",
      "registrations-smmt-brands",
      swap(omoda, omoda.replace("Omoda", "Omodb")),
      "registrations-smmt-brands.csv",
      "Omodb,2025",
      "references",
    ],
    [
      "a figure twice",
      "registrations-smmt-brands",
      (text: string) => text.replace(/^(registrations,Omoda,2025,SMMT.*)$/m, "$1\n$1"),
      "registrations-smmt-brands.csv",
      null,
      "duplicates",
    ],
    [
      "two latest figures for one question",
      "registrations-smmt-brands",
      (text: string) =>
        text.replace(
          /^(registrations,Omoda,2025,SMMT.*)smmt-registrations-2025-12(.*)$/m,
          "$1bbc-chery-uk-2024-09-16$2\n$1smmt-registrations-2025-12$2"
        ),
      "registrations-smmt-brands.csv",
      null,
      "one latest",
    ],
    [
      "brands that do not add up to the total",
      "registrations-smmt-brands",
      swap(omoda, omoda.replace("19855", "19856")),
      "registrations-smmt-market.csv",
      "Total market,2025,SMMT",
      "market total",
    ],
    [
      "cars and commercial that do not make the vehicles",
      "figures",
      swap("car production,UK,2016,,1722698", "car production,UK,2016,,1722699"),
      "figures.csv",
      "production,UK,2016,,1816622",
      "vehicles sum",
    ],
    [
      "a figure without a unit",
      "figures",
      swap(/^(car production,UK,2007,,\d+,)vehicles/m, "$1"),
      "figures.csv",
      "car production,UK,2007",
      "unit",
    ],
    [
      "a figure without a geography",
      "figures",
      swap(/^(car production,UK,2007.*)United Kingdom/m, "$1"),
      "figures.csv",
      "car production,UK,2007",
      "shape",
    ],
    [
      "a target stated after its year",
      "figures",
      swap(/^(production target,UK,2035.*)2025-06-23/m, "$12035-06-23"),
      "figures.csv",
      "production target",
      "targets",
    ],
    [
      "an outturn published before its year was over",
      "figures",
      swap(/^(production,UK,2024,.*)2025-01-30/m, "$12024-01-30"),
      "figures.csv",
      "905233",
      "dates",
    ],
    [
      "a date that does not exist",
      "events",
      swap("jlr-attack-detected,2025-08-31", "jlr-attack-detected,2025-08-32"),
      "events.csv",
      "2025-08-32",
      "shape",
    ],
    [
      "an end before the beginning",
      "events",
      swap("2025-09-01,2025-10-16", "2025-09-01,2025-08-16"),
      "events.csv",
      "2025-08-16",
      "dates",
    ],
    [
      "a party that is not an organisation",
      "events",
      swap("chery|omoda,happened", "chery|omodo,happened"),
      "events.csv",
      "omodo,happened",
      "references",
    ],
    [
      "a claim about an event that is not there",
      "claims",
      swap("event:jlr-attack-disclosed,", "event:jlr-attack-hidden,"),
      "claims.csv",
      "jlr-attack-hidden",
      "references",
    ],
    ["an alias of two brands", "brands", swap("VW", "Merc"), "brands.csv", null, "names"],
    ["a group that no brand has", "groups", swap("SAIC,", "SAIK,"), "groups.csv", "SAIK", "groups"],
    [
      "a source that nothing cites",
      "sources",
      swap("Confirms a figure or an event on record.", ""),
      "sources.csv",
      null,
      "uncited source",
    ],
    [
      "an address that is not of the web",
      "sources",
      swap("https://github.com/jhelvy/oica", "javascript:alert(1)"),
      "sources.csv",
      "javascript",
      "shape",
    ],
    [
      "carriage returns",
      "groups",
      (text: string) => text.replace(/\n/g, "\r\n"),
      "groups.csv",
      null,
      "bytes",
    ],
    ["no final newline", "groups", (text: string) => text.trimEnd(), "groups.csv", null, "bytes"],
    [
      "rows out of order",
      "groups",
      (text: string) => text.replace(/^(BMW Group.*\n)(Chery group.*\n)/m, "$2$1"),
      "groups.csv",
      null,
      "bytes",
    ],
    [
      "a column that is not in the shape",
      "groups",
      swap("name,aliases", "name,colour,aliases"),
      "groups.csv",
      "name,colour",
      "bytes",
    ],
    [
      "an edition of which every reader's clock is years behind",
      "edition",
      swap("2026-11", "2999-12"),
      "edition.csv",
      "2999-12",
      "shape",
    ],
    [
      "an edition that is not a month",
      "edition",
      swap("2026-11", "2026-13"),
      "edition.csv",
      null,
      "shape",
    ],
  ])("%s", (_, file, change, named, part, rule) => {
    copy.edit(file, change);
    const { problems, dataset } = build(copy.folder);
    expect(dataset).toBeUndefined();
    const found = problems.find((problem) => problem.rule === rule && problem.file === named);
    expect(found).toMatchObject({ file: named, rule });
    if (part) expect(found!.line).toBe(copy.lineOf(named.replace(".csv", ""), part));
    expect(found!.message.length).toBeGreaterThan(10);
  });

  test("all problems are told, not only the first", () => {
    copy.edit("registrations-smmt-brands", swap(omoda, omoda.replace("Omoda", "Omodb")));
    copy.edit("events", swap("jlr-attack-detected,2025-08-31", "jlr-attack-detected,2025-02-30"));
    copy.edit("sources", swap("https://github.com/jhelvy/oica", "ftp://example.org"));
    const files = new Set(build(copy.folder).problems.map(({ file }) => file));
    expect([...files]).toEqual(
      expect.arrayContaining(["events.csv", "registrations-smmt-brands.csv", "sources.csv"])
    );
  });
});
