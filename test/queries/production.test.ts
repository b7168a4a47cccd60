import type { FigureRow } from "../../src/data/schema";
import { figure } from "../../src/queries/figure";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { production } from "../../src/queries/production";
import { targetGap } from "../../src/queries/targetGap";
import { answerOf, figureOf, madeRecord } from "../record/made";

const vehicles = (year: number, value: number, more: Partial<FigureRow> = {}): FigureRow =>
  figureOf("production", "UK", year, value, more);
const cars = (year: number, value: number, more: Partial<FigureRow> = {}): FigureRow =>
  figureOf("car production", "UK", year, value, more);
const briefing = bundledDataset.sources.find((source) => source.briefing)!.id;
const quoted = vehicles(2025, 738_000, {
  status: "forecast",
  sources: [briefing],
  note: "As quoted.",
});
const answered = (series: readonly FigureRow[], ...args: unknown[]): unknown =>
  answerOf(madeRecord(series), figure, ...args);

describe("the note of a production figure", () => {
  const noteOf = (series: readonly FigureRow[], ...args: unknown[]): unknown => {
    const answer = answerOf(madeRecord(series), production, ...args);
    return answer.kind === "figure" ? answer.note : answer;
  };

  test("is the briefing's own while nothing later is on record", () => {
    expect(noteOf([quoted], 2025)).toBe("As quoted.");
  });

  test("is the briefing's own where a later figure is of the same size", () => {
    expect(noteOf([quoted, vehicles(2025, 738_000)], 2025)).toBe("As quoted.");
  });

  test("names the other forecasts of a year that is only forecast", () => {
    const forecast = { status: "forecast", published: "2025-07" } as const;
    expect(noteOf([vehicles(2026, 800_000, forecast), cars(2026, 700_000, forecast)], 2026)).toBe(
      "Other forecasts on record: 700,000 cars (no publisher named, 2025-07)."
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
  const rival: FigureRow = { ...quoted, rival: true };

  test("never answers", () => {
    const index = madeRecord([rival, vehicles(2025, 764_715), vehicles(2024, 905_233)]);
    expect(answerOf(index, production, 2025)).toMatchObject({ value: 764_715 });
    expect(answerOf(madeRecord([rival]), production, 2025)).toMatchObject({
      code: "notCovered",
      message: "Only rival figures are on record for production in 2025: UKAUTO.RIVALS lists them.",
    });
  });
});

describe("the base year of the latest basis", () => {
  test("is the newest with an outturn: a provisional figure is none", () => {
    const later = recordOf({
      ...bundledDataset,
      figures: [...bundledDataset.figures, vehicles(2026, 800_000, { status: "provisional" })],
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
    expect(answerOf(madeRecord(series), figure, "car production")).toMatchObject({
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
      message: "car production is on record by year and has no full year; ask for 2027 or 2028.",
    });
  });
});

describe("a production figure that is not on record", () => {
  const series = [cars(2023, 1, { published: "2024-01" }), cars(2020, 1, { published: "2021-01" })];

  test.each([
    [
      2022,
      'No car production for 2022 is on record. The nearest are 2020 and 2023; UKAUTO.SERIES("car production") lists what is.',
    ],
    [2024, "No car production for 2024 is on record yet; the newest is for 2023."],
  ])("of %s says which years are", (year, told) => {
    expect(answered(series, "car production", "UK", year)).toMatchObject({ message: told });
  });

  test("names the one year that is", () => {
    expect(answered([cars(2023, 1)], "car production", "UK", 2022)).toMatchObject({
      message:
        'No car production for 2022 is on record. The nearest is 2023; UKAUTO.SERIES("car production") lists what is.',
    });
  });

  test("has no year to name where there are rivals alone", () => {
    expect(answered([cars(2023, 1, { rival: true })], "car production", "UK", 2022)).toMatchObject({
      message: "No figure is on record for car production.",
    });
  });
});
