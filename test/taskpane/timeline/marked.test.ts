import { recordInUse } from "../../../src/record/inUse";
import { eventsAbout } from "../../../src/taskpane/timeline/marked";
import { calculator } from "../../workbook/functionsForWorkbooks";

const record = recordInUse();
const about = (id: string, ...args: unknown[]): string[] =>
  eventsAbout(record, { id, arguments: args, answer: calculator.calculate(id, args) }).map(
    (event) => event.id
  );

describe("the events of a selected cell", () => {
  test("overlap its period and have its brand or the maker as party", () => {
    const events = about("SALES", "Omoda", 2024);
    expect(events).toContain("omoda-uk-launch");
    expect(events).toContain("chery-weighs-uk-plant");
    expect(events).not.toContain("jlr-attack-detected");
    expect(events).not.toContain("jaecoo-uk-launch");
  });

  test("of a quarter or month are those of that quarter or month", () => {
    const quarter = about("SALES", "Chery group", "2025-Q3");
    expect(quarter).toContain("chery-uk-launch");
    expect(quarter).not.toContain("jaecoo-uk-launch");
    const month = about("SALES", "Jaguar", "2025-09", "SMMT");
    expect(about("SALES", "Jaguar", "2025")).toEqual(expect.arrayContaining(month));
  });

  test("of a model are those of its brand and maker", () => {
    expect(about("SALES", "Jaecoo 7", "2025-Q1", "DfT")).toContain("jaecoo-uk-launch");
  });

  test("of the market, a fuel or production are those of the period, whoever takes part", () => {
    const market = about("SALES", "Total market", 2025);
    expect(market).toContain("jlr-attack-detected");
    expect(market).toContain("chery-uk-launch");
    expect(market).not.toContain("omoda-uk-launch");
    expect(about("SALES", "battery electric", 2025)).toEqual(market);
    expect(about("PRODUCTION", 2025)).toEqual(market);
  });

  test("are none for a brand that takes part in none, or where neither time nor name is given", () => {
    expect(about("SALES", "Toyota", 2025)).toEqual([]);
    expect(about("EDITION")).toEqual([]);
  });

  test("are all of a party where no time is given, the very event where it is named, and SMMT's count is no party", () => {
    expect(about("BRANDCARD", "Omoda")).toContain("omoda-uk-launch");
    expect(about("EVENT", "cjlr-approved")).toEqual(["cjlr-approved"]);
    expect(about("SALES", "Omoda", 2025, "SMMT")).toEqual(about("SALES", "Omoda", 2025));
  });

  test("of a span of years or a series are those of all of it", () => {
    const growth = about("SALESGROWTH", "Chery group", 2024, 2025);
    expect(growth).toContain("omoda-uk-launch");
    expect(growth).toContain("chery-uk-launch");
  });
});
