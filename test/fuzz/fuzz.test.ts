import { loadBundle } from "../build/loadBundle";
import { fuzz } from "./fuzz";

jest.setTimeout(120_000);

describe("100,000 calls of the built bundle, hostile and good ones mixed", () => {
  const tally = fuzz(loadBundle(), 100_000, 20261124);

  test("give a value of the contract's shape or a named failure, every one", () => {
    expect(tally.faults).toEqual([]);
    expect(tally.calls).toBe(100_000);
  });

  test("reach an answer in at least a third", () => {
    expect(tally.answered).toBeGreaterThan(33_333);
  });
});
