import { answerTo, type Remembering } from "../../src/functions/lib/answerTo";
import { calculatorOver } from "../../src/functions/lib/calculator";
import { note, noted, tracedCells, tracesOf } from "../../src/functions/lib/trace";
import { indexOf } from "../../src/queries/index";
import { bundledDataset } from "../../src/queries/inUse";
import { query } from "../../src/queries/query";
import { sourceFunctions } from "./sourceFunctions";

const index = indexOf(bundledDataset);

describe("what has been answered", () => {
  let worked = 0;
  const counting = query({ brand: "name", year: "year" }, () => ({
    kind: "text",
    value: String(++worked),
  }));

  test.each([
    [
      "with arguments",
      [
        ["Omoda", 2025],
        ["Omoda", 2025, null],
        ["Omoda", 2025, undefined],
      ],
    ],
    ["without any", [[], [null], [undefined, null]]],
    [
      "without the first",
      [
        [null, 2025],
        [null, 2025, null],
      ],
    ],
  ])("%s is worked out once, and again in another edition", (_, questions) => {
    const before = worked;
    for (const args of questions) {
      expect(answerTo(index, counting, args)).toEqual({ kind: "text", value: `${before + 1}` });
    }
    answerTo(indexOf(bundledDataset), counting, questions[0] ?? []);
    expect(worked).toBe(before + 2);
  });

  test("is no range, which is read anew each time, and no text longer than a name", () => {
    const asked = query({ items: "names" }, (_, { items }) => ({
      kind: "text",
      value: JSON.stringify(items),
    }));
    const range = [["Omoda"]];
    expect(answerTo(index, asked, [range])).toEqual({ kind: "text", value: '["Omoda"]' });
    range[0] = ["Jaecoo"];
    expect(answerTo(index, asked, [range])).toEqual({ kind: "text", value: '["Jaecoo"]' });
    answerTo(index, asked, ["x".repeat(256)]);
    expect((asked as Remembering).memory?.size).toBe(0);
    answerTo(index, asked, ["x".repeat(255)]);
    expect((asked as Remembering).memory?.size).toBe(1);
  });

  test("is forgotten rather than grown without bound, and stays right", () => {
    const echo = query({ count: "count" }, (_, { count }) => ({
      kind: "text",
      value: String(count),
    }));
    for (let count = 1; count <= 150_000; count++) answerTo(index, echo, [count]);
    expect((echo as Remembering).memory?.size).toBe(150_000);
    expect(answerTo(index, echo, [150_001])).toEqual({ kind: "text", value: "150001" });
    expect(answerTo(index, echo, [7])).toEqual({ kind: "text", value: "7" });
    expect((echo as Remembering).memory?.size).toBe(1);
  });
});

describe("an argument whose properties throw when they are read", () => {
  const unreadable = (): unknown => ({
    get type(): string {
      throw new Error("unreadable");
    },
  });

  test("is refused like any other that is no text", () => {
    const asked = query({ brand: "name", year: "year" }, () => ({ kind: "text", value: "x" }));
    expect(answerTo(index, asked, ["Omoda", unreadable()])).toEqual({
      kind: "failure",
      code: "unreadableText",
      error: "#VALUE!",
      message: "An argument could not be read; give a text, a number or a range.",
    });
  });

  test("is not blamed for a fault of the product", () => {
    const faulty = query({ brand: "name", year: "year" }, () => {
      throw new Error("A fault.");
    });
    expect(() => answerTo(index, faulty, ["Omoda", null])).toThrow("A fault.");
  });

  test("is the same as no other in the trace", () => {
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
