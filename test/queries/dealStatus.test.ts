import type { Deal } from "../../src/data/schema";
import { dealStatus } from "../../src/queries/dealStatus";
import { bundledDataset } from "../../src/queries/inUse";
import { indexOf } from "../../src/queries/index";

const row = (date: string, state: Deal["state"], what: string): Deal => ({
  date,
  state,
  what,
  sources: [],
});
const index = indexOf({
  ...bundledDataset,
  deal: [
    row("2026-03", "talks", "Again."),
    row("2026-01-30", "talks", "Still."),
    row("2026-01-25", "talks", "Begun."),
    row("2026-02", "lapsed", "Off."),
  ],
});
const told = (asOf: string | undefined): unknown[] =>
  (["state", "since", "what"] as const).map((field) => {
    const answer = dealStatus.answer(index, { asOf, field });
    return answer.kind === "text" ? answer.value : answer;
  });

describe("where the talks stand", () => {
  test.each([
    ["2026-01-24", "unknown", "", "Nothing about talks is on record by then."],
    ["2026-01-25", "talks", "2026-01-25", "Begun."],
    ["2026-01-31", "talks", "2026-01-25", "Still."],
    ["2026-02-28", "lapsed", "2026-02", "Off."],
    [undefined, "talks", "2026-03", "Again."],
  ])("by %s: %s, since %s, by the newest word of it", (asOf, ...answers) =>
    expect(told(asOf)).toEqual(answers)
  );
});
