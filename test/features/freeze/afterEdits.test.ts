import fc from "fast-check";
import { quietEdits } from "./analyst";
import { benches } from "./benches";
import { stoppedTrials, trials, tryOut, type Trial } from "./trial";

// Thousands of sequences: seconds alone, far longer beside other work.
jest.setTimeout(600_000);

describe.each(benches)("a thaw %s, whatever was edited since the freeze", (_, bench) => {
  const holds = (arbitrary: fc.Arbitrary<Trial>, numRuns: number): Promise<void> =>
    fc.assert(
      fc.asyncProperty(arbitrary, async (trial) => {
        const { lost, wrong, missing } = await tryOut(trial, bench());
        expect({ lost, wrong, missing }).toEqual({ lost: [], wrong: [], missing: [] });
      }),
      { numRuns }
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
      200
    ));

  test("does neither when the page is killed at any point of a freeze or a thaw", () =>
    holds(stoppedTrials, 250));
});
