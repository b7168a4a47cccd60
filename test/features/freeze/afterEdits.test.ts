import fc from "fast-check";
import { excelWorkbook } from "../../../src/workbook/excel/workbook";
import { fakeExcel } from "../../workbook/excel/fakeExcel";
import { calculator, metadata } from "../../workbook/functionsForWorkbooks";
import { memoryWorkbook } from "../../workbook/memoryWorkbook";
import { quietEdits } from "./analyst";
import { stoppedTrials, trials, tryOut, type Bench, type Trial } from "./trial";

const memory = (): Bench => {
  const workbook = memoryWorkbook(calculator, metadata);
  return { memory: workbook, port: workbook, stopAfter: workbook.failAfter };
};
const excel = (): Bench => {
  const workbook = memoryWorkbook(calculator, metadata);
  const fake = fakeExcel(workbook);
  return {
    memory: workbook,
    port: excelWorkbook(calculator),
    stopAfter: (steps) => void (fake.stepsLeft = steps),
  };
};
const benches = [
  ["in memory", memory],
  ["in Excel", excel],
] as const;

jest.setTimeout(120_000);

describe.each(benches)("a thaw %s, whatever was edited since the freeze", (_, bench) => {
  const holds = (arbitrary: fc.Arbitrary<Trial>, numRuns: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (trial) => {
        const { lost, wrong, missing } = await tryOut(trial, bench());
        expect({ lost, wrong, missing }).toEqual({ lost: [], wrong: [], missing: [] });
      }),
      { numRuns: Number(process.env.RUNS ?? numRuns) }
    );

  test("loses no formula and puts none into a cell that it did not come from", () =>
    holds(trials, 1_000));

  test("puts back every formula whose cell and labels are left after inserts and deletes", () =>
    holds(
      trials.chain(({ layout }) =>
        fc.record({
          layout: fc.constant(layout),
          edits: fc.array(quietEdits, { minLength: 1, maxLength: 12 }),
        })
      ),
      300
    ));

  test("does neither when the page is killed at any point of a freeze or a thaw", () =>
    holds(stoppedTrials, 400));
});
