import type { Answer } from "../../../src/model/answer";
import type { TracedCall } from "../../../src/model/calculator";
import { explain, type Explaining } from "../../../src/workbook/formulas/explain";
import { ukautoCalls } from "../../../src/workbook/formulas/formula";
import type { Value } from "../../../src/workbook/port";
import { calculator, metadata } from "../functionsForWorkbooks";
import { memoryWorkbook, type MemoryWorkbook } from "../memoryWorkbook";

const sheet = "Sheet1";
const at = (row: number, column: number) => ({ sheet, row, column });
let workbook: MemoryWorkbook;
beforeEach(() => (workbook = memoryWorkbook(calculator, metadata)));

const write = (row: number, column: number, ...values: Value[]): Promise<void> =>
  workbook.write([{ ...at(row, column), cells: [values] }]);

/** What a formula in E9 asks and is answered, where the cell shows `value` and last asked `traced`. */
async function told(
  formula: string,
  { value, traced = [], ...asking }: Explaining & { value?: Value; traced?: TracedCall[] } = {}
): Promise<unknown[][]> {
  await write(8, 4, formula);
  const cell = await workbook.cell(at(8, 4));
  const shown = value === undefined ? cell : { ...cell, value };
  const calls = await explain(
    shown,
    workbook.reader,
    { calculate: calculator.calculate, trace: () => traced },
    metadata,
    asking
  );
  return calls.map(({ call, answer, unanswered, askedWith }) => [
    call.id,
    answer && shownBy(answer),
    ...(unanswered ? [unanswered] : []),
    ...(askedWith ? [askedWith] : []),
  ]);
}

function shownBy(answer: Answer): unknown {
  if (answer.kind === "figure" || answer.kind === "text") return answer.value;
  return answer.kind === "failure" ? answer.error : answer.kind;
}

const trace = (formula: string, args: unknown[]): TracedCall => {
  const id = ukautoCalls(formula)[0]!.id;
  return {
    id,
    arguments: args,
    answer: calculator.calculate(id, args)!,
    edition: "2026-11",
    number: 2,
  };
};

describe("a call is explained from its formula", () => {
  test("with literals, references, an empty cell and what was left out", async () => {
    await write(0, 0, "Jaecoo", 2025, "");
    expect(await told('=UKAUTO.SALES("Omoda",2025)')).toEqual([["SALES", 19855]]);
    expect(await told("=UKAUTO.SALES(A1,B1)")).toEqual([["SALES", 28232]]);
    expect(await told("=UKAUTO.SALES(A1,C1)")).toEqual([["SALES", 28232]]);
    expect(await told('=UKAUTO.PRODUCTION(2025,,"latest")')).toEqual([["PRODUCTION", 764715]]);
    expect(await told("=UKAUTO.TOPBRANDS(3)")).toEqual([["TOPBRANDS", "table"]]);
  });

  test("both of two calls, and a call inside a call", async () => {
    await write(0, 0, "Jaecoo", 2024);
    expect(await told('=SUM(UKAUTO.SALES("Omoda",2025),UKAUTO.SALES(A1,B1))')).toEqual([
      ["SALES", 19855],
      ["SALES", 209],
    ]);
    expect(await told('=UKAUTO.SALES(UKAUTO.BRANDCARD("jaecoo"),2024)')).toEqual([
      ["SALES", 209],
      ["BRANDCARD", "card"],
    ]);
  });

  test("a range over a one-value argument: each cell of it in a larger formula", async () => {
    await write(0, 0, 2024, 2025);
    expect(await told('=SUM(UKAUTO.SALES("Omoda",A1:B1))')).toEqual([
      ["SALES", 3629, "A1"],
      ["SALES", 19855, "B1"],
    ]);
    expect(await told('=SUM(UKAUTO.SALES({"Omoda";"Jaecoo"},A1:B1))')).toHaveLength(4);
  });

  test("a long range: its first twelve calls, and how many more there are", async () => {
    await write(0, 0, ...Array.from({ length: 4 }, (_, place) => 2022 + place));
    const cell = {
      ...at(8, 4),
      formula: '=SUM(UKAUTO.SALES({"Omoda";"Jaecoo";"BYD";"MG"},A1:D1))',
      value: 1,
      format: "General",
    };
    const calls = await explain(cell, workbook.reader, calculator, metadata);
    expect(calls.map(({ more }) => more)).toEqual([...Array<undefined>(11), 4]);
  });

  test("a range that spills: the selected cell's own call", async () => {
    await write(0, 0, 2024, 2025);
    const formula = '=UKAUTO.SALES("Omoda",A1:B1)';
    const cell = {
      ...at(8, 4),
      formula,
      value: 3629,
      format: "General",
      spill: { ...at(8, 4), rows: 1, columns: 2 },
    };
    const [call] = await explain(cell, workbook.reader, calculator, metadata, { at: at(8, 5) });
    expect([call?.askedWith, call?.answer && shownBy(call.answer)]).toEqual(["B1", 19855]);
  });

  test("a range where a range is wanted, and an array of several where one value is", async () => {
    await write(0, 0, "Omoda", "Jaecoo");
    expect(await told('=UKAUTO.FIGURES("sales",A1:B1,2025)')).toEqual([["FIGURES", "table"]]);
    expect(await told("=UKAUTO.TOPBRANDS({3,4})")).toEqual([["TOPBRANDS", "#VALUE!"]]);
  });

  test("an error in an argument is named instead of an answer", async () => {
    await write(0, 0, '=UKAUTO.SALES("Omda",2025)');
    expect(await told("=UKAUTO.SALES(A1,2025)")).toEqual([
      ["SALES", undefined, "A1 is #N/A, so the function is not called. Mend that first."],
    ]);
    expect(await told('=UKAUTO.SALES(UKAUTO.BRANDCARD("nobody"),2025)')).toEqual([
      [
        "SALES",
        undefined,
        'UKAUTO.BRANDCARD("nobody") is #N/A, so the function is not called. Mend that first.',
      ],
      ["BRANDCARD", "#N/A"],
    ]);
  });
});

describe("an argument that only a calculation can tell", () => {
  const formula = '=UKAUTO.SALES("Omoda",A1+1)';
  const omoda = trace(formula, ["Omoda", 2025, null]);

  test("has no answer while the cell has not been calculated", async () => {
    expect(await told(formula, { value: 19855 })).toEqual([["SALES", undefined]]);
  });

  test("is taken from what the cell asked, where the cell shows what was answered", async () => {
    expect(await told(formula, { value: 19855, traced: [omoda] })).toEqual([["SALES", 19855]]);
    expect(await told(formula, { value: 1, traced: [omoda] })).toEqual([["SALES", undefined]]);
    expect(await told(formula, { value: 19855, traced: [omoda], traces: "none" })).toEqual([
      ["SALES", undefined],
    ]);
  });

  test("is not taken from another call: other arguments, another function", async () => {
    const other = trace(formula, ["Jaecoo", 2025, null]);
    expect(await told(formula, { value: 28232, traced: [other] })).toEqual([["SALES", undefined]]);
    const rank = trace("=UKAUTO.SALESRANK(1,2)", ["Omoda", 2025, null]);
    expect(await told(formula, { value: 23, traced: [rank] })).toEqual([["SALES", undefined]]);
  });

  test("in a larger formula is known only once the cell has been calculated anew", async () => {
    const larger = `${formula}*2`;
    expect(await told(larger, { value: 39710, traced: [omoda] })).toEqual([["SALES", undefined]]);
    expect(await told(larger, { value: 39710, traced: [omoda], traces: { since: 1 } })).toEqual([
      ["SALES", 19855],
    ]);
  });

  test("is not taken from what the cell asked before it was calculated anew", async () => {
    const asked = { value: 1, traced: [omoda], traces: { since: 2 } };
    expect(await told(`${formula}*2`, asked)).toEqual([
      ["SALES", undefined, expect.stringContaining("did not make this call")],
    ]);
  });

  test("of two calls is told apart by what can be read, and left open where it can't", async () => {
    const two = '=UKAUTO.SALES("Omoda",A1+1)-UKAUTO.SALES("Jaecoo",A1+1)';
    const traced = [omoda, trace(two, ["Jaecoo", 2025, null])];
    expect(await told(two, { value: 1, traced, traces: { since: 1 } })).toEqual([
      ["SALES", 19855],
      ["SALES", 28232],
    ]);
    const same = '=UKAUTO.SALES("Omoda",A1+1)-UKAUTO.SALES("Omoda",A1+2)';
    expect(await told(same, { value: 1, traced: [omoda], traces: { since: 1 } })).toEqual([
      [
        "SALES",
        undefined,
        expect.stringContaining("it is not known which answer belongs to which call"),
      ],
      [
        "SALES",
        undefined,
        expect.stringContaining("it is not known which answer belongs to which call"),
      ],
    ]);
  });
});
