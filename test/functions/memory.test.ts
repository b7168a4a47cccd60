import { answerTo, type Remembering } from "../../src/functions/lib/answerTo";
import { calculatorOver } from "../../src/functions/lib/calculator";
import { note, noted, tracedCells, tracesOf } from "../../src/functions/lib/trace";
import { indexOf } from "../../src/queries/index";
import { bundledDataset } from "../../src/queries/inUse";
import { query } from "../../src/queries/query";
import { sourceFunctions } from "./sourceFunctions";

describe("what has been answered", () => {
  test("is worked out once a question, and again in another edition", () => {
    let worked = 0;
    const counting = query({ brand: "name", year: "year" }, () => ({
      kind: "text",
      value: String(++worked),
    }));
    const index = indexOf(bundledDataset);
    const twice = [
      answerTo(index, counting, ["Omoda", 2025, null]),
      answerTo(index, counting, ["Omoda", 2025]),
    ];
    expect(twice).toEqual([
      { kind: "text", value: "1" },
      { kind: "text", value: "1" },
    ]);
    answerTo(indexOf(bundledDataset), counting, ["Omoda", 2025]);
    expect(worked).toBe(2);
  });

  test("is forgotten rather than grown without bound, and stays right", () => {
    const echo = query({ count: "count" }, (_, { count }) => ({
      kind: "text",
      value: String(count),
    }));
    const index = indexOf(bundledDataset);
    for (let count = 1; count <= 150_010; count++) answerTo(index, echo, [count]);
    expect(answerTo(index, echo, [7])).toEqual({ kind: "text", value: "7" });
    expect((echo as Remembering).memory?.size).toBeLessThan(150_001);
  });
});

describe("the trace", () => {
  const answer = { kind: "text", value: "x" } as const;

  test("remembers the last calls of a cell, each once", () => {
    note("S!A1", "SALES", ["Omoda", 2024], answer, "2026-11");
    note("S!A1", "SALES", ["Omoda", 2025], answer, "2026-11");
    note("S!A1", "SALES", ["Omoda", 2024], answer, "2026-12");
    expect(tracesOf("S!A1").map((call) => [call.arguments[1], call.edition])).toEqual([
      [2025, "2026-11"],
      [2024, "2026-12"],
    ]);
  });

  test("is bounded: 5,000 cells, the oldest forgotten first", () => {
    for (let row = 1; row <= 6000; row++) note(`T!A${row}`, "SALES", [row], answer, "2026-11");
    expect(tracedCells()).toBe(5000);
    expect(tracesOf("T!A1")).toEqual([]);
    expect(tracesOf("T!A6000")).toHaveLength(1);
    for (let call = 0; call < 50; call++) note("T!B1", "SALES", [call], answer, "2026-11");
    expect(tracesOf("T!B1")).toHaveLength(20);
  });

  test("counts ranges of equal values as one call, and keeps no large ones", () => {
    for (let round = 0; round < 3; round++)
      note("R!A1", "FIGURES", ["sales", [["Omoda", "Jaecoo"]], 2025], answer, "2026-11");
    const large = (value: number): number[][] => Array.from({ length: 101 }, () => [value]);
    note("R!A1", "FIGURES", ["sales", large(1), 2025], answer, "2026-11");
    note("R!A1", "FIGURES", ["sales", large(2), 2025], answer, "2026-12");
    expect(tracesOf("R!A1").map((call) => [call.arguments[1], call.edition])).toEqual([
      [[["Omoda", "Jaecoo"]], "2026-11"],
      [[], "2026-12"],
    ]);
  });

  test("knows a cell with and without quotation marks around its worksheet", () => {
    note("My sheet!A1", "EDITION", [], answer, "2026-11");
    note("'It''s mine'!A1", "EDITION", [], answer, "2026-11");
    expect(tracesOf("'My sheet'!A1")).toHaveLength(1);
    expect(tracesOf("It's mine!A1")).toHaveLength(1);
  });

  test("numbers the answers in their order", () => {
    const since = noted();
    note("N!A1", "EDITION", [], answer, "2026-11");
    note("N!A1", "EDITION", [], answer, "2026-11");
    expect(tracesOf("N!A1").map(({ number }) => number)).toEqual([since + 2]);
    expect(noted()).toBe(since + 2);
  });

  test("is left alone by the pane's own questions", () => {
    const cells = tracedCells();
    const since = noted();
    const asked = calculatorOver(sourceFunctions).calculate("SALES", ["Omoda", 2025]);
    expect(asked).toMatchObject({ kind: "figure", value: 19855 });
    expect([tracedCells(), noted()]).toEqual([cells, since]);
  });
});
