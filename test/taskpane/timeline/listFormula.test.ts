import { recordInUse } from "../../../src/record/inUse";
import { monthOf } from "../../../src/taskpane/timeline/axis";
import { eventsFor, noFilters, type Filters } from "../../../src/taskpane/timeline/filters";
import { listFormula } from "../../../src/taskpane/timeline/listFormula";

const index = recordInUse();
const header = ["Date", "Until", "Event", "Theme", "Parties", "Status", "Source", "Id"];
const of = (filters: Partial<Filters>) => {
  const all = { ...noFilters, ...filters };
  return listFormula(index, all, eventsFor(index, all), header);
};

describe("the list of events as a formula", () => {
  test("is TIMELINE alone where its arguments say what is shown", () => {
    expect(of({})).toEqual({ formula: "=UKAUTO.TIMELINE()", isLive: true });
    expect(of({ themes: ["trade"], parties: ["european-union"] }).formula).toBe(
      '=UKAUTO.TIMELINE(,,"trade","European Union")'
    );
    expect(of({ stretch: { from: monthOf("2024-01"), to: monthOf("2025-06") } }).formula).toBe(
      '=UKAUTO.TIMELINE("2024-01","2025-06")'
    );
  });

  test("picks several themes and parties out of its rows, and keeps the header", () => {
    expect(of({ themes: ["trade", "policy"], parties: ["jlr"] })).toEqual({
      formula:
        '=LET(list,UKAUTO.TIMELINE(,,,"Jaguar Land Rover (JLR)"),FILTER(list,ISNUMBER(MATCH(INDEX(list,0,4),{"Theme","trade","policy"},0))))',
      isLive: true,
    });
    expect(of({ parties: ["byd", "nissan"] }).formula).toBe(
      '=LET(list,UKAUTO.TIMELINE(),FILTER(list,(ISNUMBER(SEARCH("; Parties;","; "&INDEX(list,0,5)&";"))+ISNUMBER(SEARCH("; BYD;","; "&INDEX(list,0,5)&";"))+ISNUMBER(SEARCH("; Nissan;","; "&INDEX(list,0,5)&";"))>0)))'
    );
  });

  test("names the events of a lane or a search, which later editions do not join", () => {
    expect(of({ search: "cyber confirms" })).toEqual({
      formula:
        '=LET(list,UKAUTO.TIMELINE(),FILTER(list,ISNUMBER(MATCH(INDEX(list,0,8),{"Id","jlr-attack-disclosed"},0))))',
      isLive: false,
    });
    expect(of({ lanes: ["partnership"] }).isLive).toBe(false);
  });

  test("stays within the length of a formula when it names every event", () => {
    const every = of({
      lanes: ["partnership", "Chery in Britain", "JLR", "policy and trade", "sites"],
    });
    expect(every.formula.length).toBeLessThan(8192);
  });
});
