import type { Series } from "../../src/data/schema";
import { briefing } from "../../src/model/citation";
import { figure } from "../../src/queries/figure";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";
import { production } from "../../src/queries/production";
import { targetGap } from "../../src/queries/targetGap";
import { answerOf, figuresOf, recordOf } from "./recordOf";

const vehicles = (year: number, value: number, more: Partial<Series> = {}): Series =>
  figuresOf("production", [["UK", [year, value]]], more);
const cars = (year: number, value: number, more: Partial<Series> = {}): Series =>
  figuresOf("car production", [["UK", [year, value]]], more);
const quoted = figuresOf("production", [["UK", [2025, 738_000, "As quoted."]]], {
  status: "forecast",
  sources: [briefing],
});
const answered = (series: readonly Series[], ...args: unknown[]): unknown =>
  answerOf(recordOf(series), figure, ...args);

describe("the note of a production figure", () => {
  const noteOf = (series: readonly Series[], ...args: unknown[]): unknown => {
    const answer = answerOf(recordOf(series), production, ...args);
    return answer.kind === "figure" ? answer.note : answer;
  };

  test("is the briefing's own while nothing later is on record", () => {
    expect(noteOf([quoted], 2025)).toBe("As quoted.");
  });

  test("says that a later figure of the same size is 0 more", () => {
    expect(noteOf([quoted, vehicles(2025, 738_000)], 2025)).toBe(
      'Latest outturn: 738000. 0 more, with basis "latest".'
    );
  });

  test("says of cars in the briefing's year that both bases give the outturn, and of no other", () => {
    const series = [quoted, cars(2025, 700_000), cars(2024, 800_000)];
    expect(noteOf(series, 2025, "cars")).toBe("The outturn on either basis.");
    expect(noteOf(series, 2024, "cars")).toBeUndefined();
  });

  test("does not speak of both bases for all vehicles, scope written or not", () => {
    const series = [quoted, vehicles(2025, 764_715)];
    expect(noteOf(series, 2025, null, "latest")).toBeUndefined();
    expect(noteOf(series, 2025, "vehicles", "latest")).toBeUndefined();
  });
});

describe("a rival that the briefing quotes", () => {
  const rival: Series = { ...quoted, rival: true };

  test("never answers", () => {
    const index = recordOf([rival, vehicles(2025, 764_715), vehicles(2024, 905_233)]);
    expect(answerOf(index, production, 2025)).toMatchObject({ value: 764_715 });
    expect(answerOf(recordOf([rival]), production, 2025)).toMatchObject({
      code: "notCovered",
      message: "Only rival figures are on record for production in 2025: UKAUTO.RIVALS lists them.",
    });
  });
});

describe("the base year of the latest basis", () => {
  test("is the newest with an outturn: a provisional figure is none", () => {
    const later = indexOf({
      ...bundledDataset,
      series: [...bundledDataset.series, vehicles(2026, 800_000, { status: "provisional" })],
    });
    expect(answerOf(later, targetGap, 2035, "latest")).toMatchObject({ value: 535_285 });
  });
});

describe("the latest full year of a metric", () => {
  test("may be provisional; forecasts and rivals are left aside", () => {
    const series = [
      cars(2023, 1),
      cars(2024, 2, { status: "provisional" }),
      cars(2025, 3, { status: "forecast" }),
      cars(2026, 4, { rival: true }),
    ];
    expect(answerOf(recordOf(series), figure, "car production")).toMatchObject({
      value: 2,
      period: "2024",
    });
  });

  test("that is not there names the years that may be asked for, in order", () => {
    const series = [
      cars(2028, 1, { status: "forecast", published: "2026-10" }),
      cars(2027, 1, { status: "forecast", published: "2026-09" }),
    ];
    expect(answered(series, "car production")).toMatchObject({
      message: "No full year is on record for car production; ask for 2027 or 2028.",
    });
  });
});

describe("a production figure that is not on record", () => {
  const series = [cars(2023, 1, { published: "2024-01" }), cars(2020, 1, { published: "2021-01" })];

  test.each([
    [
      2022,
      'No car production figure for 2022 is on record. The nearest years are 2020 and 2023; UKAUTO.PERIODS("car production") lists all.',
    ],
    [2024, "No car production figure for 2024 is on record yet; the newest is for 2023."],
  ])("of %s says which years are", (year, told) => {
    expect(answered(series, "car production", "UK", year)).toMatchObject({ message: told });
  });

  test("names the one year that is", () => {
    expect(answered([cars(2023, 1)], "car production", "UK", 2022)).toMatchObject({
      message:
        'No car production figure for 2022 is on record. The nearest year is 2023; UKAUTO.PERIODS("car production") lists all.',
    });
  });

  test("has no year to name where there are rivals alone", () => {
    expect(answered([cars(2023, 1, { rival: true })], "car production", "UK", 2022)).toMatchObject({
      message: "No figure is on record for car production.",
    });
  });
});
