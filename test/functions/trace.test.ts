import { calculator } from "../../src/functions/lib/calculator";
import { note as noteCall, newestCall, tracedCells, tracesOf } from "../../src/functions/lib/trace";
import type { Answer } from "../../src/model/answer";
import { answerTo } from "../../src/queries/answer";
import { query } from "../../src/queries/query";
import "./sourceFunctions";

const note = (
  address: string,
  id: string,
  args: readonly unknown[],
  answer: Answer,
  edition: string
): void => noteCall(address, { id, arguments: args, answer, edition });

test("a fault of the product is thrown, whatever it was asked with", () => {
  const faulty = query("FAULTY", { brand: "subject", items: "items" }, () => {
    throw new TypeError("A fault.");
  });
  expect(() => answerTo(faulty, ["Omoda", null])).toThrow("A fault.");
  expect(() => answerTo(faulty, ["Omoda", [["Jaecoo"]]])).toThrow("A fault.");
  expect(() => answerTo(faulty, [{ type: "String", basicValue: "Omoda" }])).toThrow("A fault.");
});

describe("an argument whose properties throw when they are read", () => {
  test("is the same as no other in the trace", () => {
    const unreadable = (): unknown => ({
      get type(): string {
        throw new Error("unreadable");
      },
      toJSON: () => {
        throw new Error("unreadable");
      },
    });
    for (let round = 0; round < 2; round++)
      note("U!A1", "SALES", [unreadable()], { kind: "text", value: "x" }, "2026-11");
    expect(tracesOf("U!A1")).toHaveLength(2);
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

  test("tells functions apart, and numbers that cannot be written", () => {
    for (const [id, year] of [
      ["SALES", 2025],
      ["SALESRANK", 2025],
      ["SALES", Infinity],
      ["SALES", NaN],
    ] as const)
      note("S!A2", id, ["Land Rover", year], answer, "2026-11");
    expect(tracesOf("S!A2").map((call) => [call.id, ...call.arguments])).toEqual([
      ["SALES", "Land Rover", 2025],
      ["SALESRANK", "Land Rover", 2025],
      ["SALES", "Land Rover", Infinity],
      ["SALES", "Land Rover", NaN],
    ]);
  });

  test("is bounded: at most 5,000 cells and never fewer than 4,500, the oldest forgotten first", () => {
    for (let row = 1; row <= 6000; row++) {
      note(`T!A${row}`, "SALES", [row], answer, "2026-11");
      expect(tracedCells()).toBeLessThanOrEqual(5000);
    }
    expect(tracedCells()).toBeGreaterThan(4500);
    expect(tracesOf("T!A1501")).toHaveLength(1);
    expect(tracesOf("T!A1")).toEqual([]);
    expect(tracesOf("T!A6000")).toHaveLength(1);
    for (let call = 0; call < 50; call++) note("T!B1", "SALES", [call], answer, "2026-11");
    expect(tracesOf("T!B1")).toHaveLength(20);
  });

  test("counts ranges of equal values as one call, and keeps no large ones", () => {
    for (let round = 0; round < 3; round++)
      note("R!A1", "FIGURES", ["sales", [["Omoda", "Jaecoo"]], 2025], answer, "2026-11");
    const range = (rows: number, value: number): number[][] =>
      Array.from({ length: rows }, () => [value, value]);
    note("R!A1", "FIGURES", ["sales", range(51, 1), 2025], answer, "2026-11");
    note("R!A1", "FIGURES", ["sales", range(51, 2), 2025], answer, "2026-12");
    note("R!A1", "FIGURES", ["sales", range(50, 3), 2025], answer, "2026-12");
    expect(tracesOf("R!A1").map((call) => [call.arguments[1], call.edition])).toEqual([
      [[["Omoda", "Jaecoo"]], "2026-11"],
      [[], "2026-12"],
      [range(50, 3), "2026-12"],
    ]);
  });

  test("knows a cell with and without quotation marks around its worksheet", () => {
    note("My sheet!A1", "EDITION", [], answer, "2026-11");
    note("'It''s mine'!A1", "EDITION", [], answer, "2026-11");
    expect(tracesOf("'My sheet'!A1")).toHaveLength(1);
    expect(tracesOf("It's mine!A1")).toHaveLength(1);
  });

  test("numbers the answers in their order", () => {
    const since = newestCall();
    note("N!A1", "EDITION", [], answer, "2026-11");
    note("N!A1", "EDITION", [], answer, "2026-11");
    expect(tracesOf("N!A1").map(({ number }) => number)).toEqual([since + 2]);
    expect(newestCall()).toBe(since + 2);
  });

  test("is left alone by the pane's own questions", () => {
    const cells = tracedCells();
    const since = newestCall();
    const asked = calculator.calculate("SALES", ["Omoda", 2025]);
    expect(asked).toMatchObject({ kind: "figure", value: 19855 });
    expect([tracedCells(), newestCall()]).toEqual([cells, since]);
  });
});
