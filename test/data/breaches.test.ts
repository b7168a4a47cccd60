import { Copy, swap } from "./copy";

const copy = new Copy();

/** A row of another kind broken, and the one line that the command then prints. */
describe("one broken thing is one line, with its cause", () => {
  test.each<[string, string, (text: string) => string, RegExp]>([
    [
      "a source that derives from itself",
      "sources",
      swap(/^(smmt-production-2025,.*,primary),,/m, "$1,smmt-production-2025,"),
      /sources\.csv:\d+ \[lineage\] It derives from itself: smmt-production-2025\./,
    ],
    [
      "two briefings",
      "sources",
      swap(/^(aronline-1953,.*,excerpt),,/m, "$1,yes,"),
      /sources\.csv:\d+ \[briefing\] Another source is the briefing already\./,
    ],
    [
      "an alias that is the name of the Chinese-owned brands",
      "brands",
      swap(/^(BYD,.*,Build Your Dreams),/m, "$1|Chinese Brands,"),
      /\[names\] The name chinesebrands already means BYD/,
    ],
    [
      "an alias of which folding leaves nothing",
      "brands",
      swap(/^(BYD,.*,Build Your Dreams),/m, "$1|-,"),
      /\[names\] The name "-" has no letters or digits to know it by/,
    ],
    [
      "an organisation's alias that is another's id",
      "organisations",
      swap(/^(adrian-mardell,Adrian Mardell,Mardell)/m, "$1|Ford"),
      /\[names\] The name ford already means adrian-mardell/,
    ],
    [
      "two organisations of one name",
      "organisations",
      swap("qev,QEV Technologies,", "qev,Silence,"),
      /\[names\] The name silence already means qev/,
    ],
    [
      "two events of one title",
      "events",
      swap("JLR confirms the cyberattack", "JLR halts-production."),
      /\[names\] The name jlrhaltsproduction already means jlr-production-stops/,
    ],
    [
      "an event's title that is another's id",
      "events",
      swap("JLR confirms the cyberattack", "JLR restart"),
      /\[names\] The name jlrrestart already means jlr-attack-disclosed/,
    ],
    [
      "an SMMT figure of Great Britain",
      "registrations-smmt-brands",
      swap(/^(registrations,Omoda,2025,SMMT,.*),United Kingdom,/m, "$1,Great Britain,"),
      /\[geography\] SMMT covers United Kingdom, not Great Britain/,
    ],
    [
      "a geography with a slip",
      "figures",
      swap(/^(car production,UK,2007,.*),United Kingdom,/m, "$1,United Kindom,"),
      /\[geography\] car production covers United Kingdom, not United Kindom/,
    ],
    [
      "a count of production",
      "figures",
      swap("car production,UK,2007,,", "car production,UK,2007,SMMT,"),
      /\[geography\] "SMMT" is not a count of car production: leave it empty/,
    ],
    [
      "a count that nobody makes",
      "figures",
      swap(
        "registrations,Total market,2017,DfT United Kingdom,",
        "registrations,Total market,2017,DVLA,"
      ),
      /\[geography\] "DVLA" is not a count of registrations: SMMT, DfT, DfT United Kingdom, Parliament/,
    ],
    [
      "another definition that is not a rival",
      "figures",
      swap(/^(registrations,Total market,1965,Parliament,.*),yes,/m, "$1,,"),
      /\[geography\] Parliament is another definition, so it must be a rival/,
    ],
    [
      "a target of no date",
      "figures",
      swap(/^(production target,.*),2025-06-23,/m, "$1,,"),
      /\[targets\] A target needs the date of its publication/,
    ],
    [
      "something that ended before it began",
      "events",
      swap(",Talks,chery-nissan-sunderland-memorandum,", ",Talks,cjlr-approved,"),
      /\[dates\] It ends 2012-10-19, before it begins 2026-01-19/,
    ],
    [
      "an ending of nothing",
      "events",
      swap(",Tata buys JLR,,,", ",Tata buys JLR,,cjlr-approved,"),
      /\[dates\] It has an ending, but it begins nothing and is not a plan/,
    ],
    [
      "an ending that is not an event",
      "events",
      swap(",Talks,chery-nissan-sunderland-memorandum,", ",Talks,chery-nissan-sunderland,"),
      /\[references\] There is no event chery-nissan-sunderland on record/,
    ],
    [
      "an event after the edition",
      "events",
      swap("lepas-uk-announced,2026-02,,month", "lepas-uk-announced,2026-10-11,,day"),
      /\[beyond the record\] 2026-10-11 is after the newest source, 2026-10-10/,
    ],
    [
      "an outturn of a year that is not over",
      "figures",
      swap("car production,UK,2022,,775014", "car production,UK,2026,,775014"),
      /\[the future\] 2026 is not over in the edition 2026-11/,
    ],
    [
      "a month for an event known to the day",
      "events",
      swap("eu-provisional-duties,2024-07-05,", "eu-provisional-duties,2024-07,"),
      /\[precision\] 2024-07 is not a date to the day/,
    ],
    [
      "a launch in the far future",
      "brands",
      swap(",CN,2025-09-16,", ",CN,2035-09-16,"),
      /\[the future\] launch 2035-09-16 is after the edition 2026-11/,
    ],
    [
      "a basis of a launch that is not there",
      "brands",
      swap(/^(Skywell,.*,CN),,,/m, "$1,,inferred,"),
      /\[launch\] Skywell has the launch basis "inferred", but no launch/,
    ],
    [
      "an owner of no country",
      "brands",
      swap(/^(Tesla,.*),US,/m, "$1,UK,"),
      /\[country\] "UK" is not a country of ISO 3166/,
    ],
    [
      "a brand that SMMT is not said to list",
      "brands",
      swap("Omoda,Omoda,Omoda,OMODA", "Omoda,Omoda,,OMODA"),
      /\[spellings\] Give Omoda its SMMT spelling in brands\.csv: it has a figure/,
    ],
    [
      "a brand that DfT is said to list",
      "brands",
      swap("Geely,Geely,Geely,,", "Geely,Geely,Geely,GEELY,"),
      /\[spellings\] brands\.csv has a DfT spelling of Geely, but no figure of DfT is of it/,
    ],
    [
      "a manner of reading that is none",
      "sources",
      swap(/^(aronline-1953,.*),excerpt,/m, "$1,browsed,"),
      /\[read as\] read_as: "browsed" is none of whole, excerpt, copy/,
    ],
    [
      "a reason to keep a source that is cited",
      "sources",
      swap(/^(aronline-1953,.*,excerpt,,),/m, "$1It is nice.,"),
      /\[kept source\] A row cites aronline-1953, so it stays anyway: empty "kept"/,
    ],
    [
      "shares of more than the whole",
      "relations",
      swap("ebro-ev-motors,part owner of,ebro-suv,60", "ebro-ev-motors,part owner of,ebro-suv,61"),
      /\[shares\] The shares of ebro-suv add up to 101 per cent/,
    ],
    [
      "a share of more than the whole",
      "relations",
      swap("chery,part owner of,ebro-suv,40", "chery,part owner of,ebro-suv,400"),
      /\[shape\] share: "400" is more than 100/,
    ],
    [
      "a relation of an organisation that is not there",
      "relations",
      swap("silence,shares the site", "silense,shares the site"),
      /\[references\] There is no organisation silense on record\. Is silence meant\?/,
    ],
    [
      "a relation about a site that is not there",
      "relations",
      swap(",sunderland,", ",sunderlend,"),
      /\[references\] There is no site sunderlend on record\. Is sunderland meant\?/,
    ],
    [
      "an operator that is not an organisation",
      "sites",
      swap("Nitra,Nitra,SK,jlr,", "Nitra,Nitra,SK,jaguar-group,"),
      /sites\.csv:\d+ \[references\] There is no organisation jaguar-group on record\.$/,
    ],
    [
      "a site of no country",
      "sites",
      swap("Nitra,Nitra,SK,", "Nitra,Nitra,XX,"),
      /\[country\] "XX" is not a country of ISO 3166/,
    ],
    [
      "a state of the talks that is none",
      "deal",
      swap("2026-01-30,talks,", "2026-01-30,stalled,"),
      /\[shape\] state: "stalled" is none of rumoured, talks, memorandum, agreed, completed, lapsed, unknown/,
    ],
    [
      "a state of the talks twice",
      "deal",
      swap("2026-01-30,talks,", "2026-01-25,talks,"),
      /\[duplicates\] 2026-01-25 is there twice/,
    ],
    [
      "a status with a slip",
      "figures",
      swap(/^(car production,UK,2007,.*),outturn,/m, "$1,outurn,"),
      /\[shape\] status: "outurn" is none of outturn, provisional, estimate, derived, forecast, target/,
    ],
    [
      "a value that is not a number",
      "figures",
      swap("car production,UK,2007,,1534567", "car production,UK,2007,,many"),
      /\[shape\] value: "many" is not a number/,
    ],
    [
      "a row without what it needs",
      "events",
      swap("JLR confirms the cyberattack", ""),
      /events\.csv:\d+ \[shape\] title: it is empty/,
    ],
    [
      "a row with a cell too many",
      "brands",
      swap(/^(BYD,.*)$/m, "$1,more"),
      /brands\.csv:9 \[shape\] The row has 14 cells; the header has 13\./,
    ],
    [
      "a brand that is like none",
      "registrations-smmt-brands",
      swap("registrations,Abarth,2025,SMMT", "registrations,Qwertzuiop,2025,SMMT"),
      /\[references\] There is no brand, group or subject Qwertzuiop on record\.$/,
    ],
  ])("%s", (_, file, change, line) => {
    copy.edit(file, change);
    const told = copy.told();
    // A changed cell may leave its row out of order, which is another thing broken.
    const others = told.filter((each) => !each.includes("must be sorted"));
    expect(others).toEqual([expect.stringMatching(line)]);
  });

  test("two sources that derive from each other", () => {
    copy.edit(
      "sources",
      swap(/^(smmt-production-2025,.*,primary),,/m, "$1,wardsauto-production-2025,")
    );
    expect(copy.told()).toEqual([
      expect.stringMatching(
        /\[lineage\] It derives from itself: wardsauto-production-2025, smmt-production-2025\.$/
      ),
    ]);
  });

  test("a source from after the edition", () => {
    copy.edit("sources", swap(",2026-06-04,", ",2036-06-04,"));
    expect(copy.told()).toEqual([
      expect.stringMatching(/published 2036-06-04 is after the edition 2026-11/),
    ]);
  });

  test("a column more in brands.csv, which leaves the other tables as they are", () => {
    copy.edit("brands", swap("id,name,", "id,colour,name,"));
    expect(copy.told()).toEqual([
      expect.stringMatching(/^brands\.csv:1 \[bytes\] The header must be id,name,/),
    ]);
  });

  test.each([
    "brands",
    "claims",
    "deal",
    "events",
    "figures",
    "groups",
    "organisations",
    "relations",
    "sites",
    "sources",
  ])("%s.csv with a header alone", (file) => {
    copy.edit(file, (text) => `${text.split("\n")[0]}\n`);
    expect(copy.told()).toEqual([`${file}.csv:1 [empty table] The table has no row.`]);
  });

  test("two editions", () => {
    copy.edit("edition", (text) => `${text}2026-12\n`);
    expect(copy.told()).toEqual(["edition.csv:2 [shape] The table must have one row; it has 2."]);
  });
});
