import type { Deal } from "../../src/data/schema";
import { dealStatus } from "../../src/queries/dealStatus";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { answerOf } from "../record/made";

const row = (date: string, state: Deal["state"], what: string): Deal => ({
  date,
  state,
  what,
  sources: ["lost"],
});
const index = recordOf({
  ...bundledDataset,
  deal: [
    row("2026-03", "talks", "Again."),
    row("2026-01-30", "talks", "Still."),
    row("2026-01-25", "talks", "Begun."),
    row("2026-02", "lapsed", "Off."),
    row("2025-12", "rumoured", "Whispered."),
    row("2025-12-31", "unknown", "Denied."),
  ],
});
const told = (asOf: string | undefined): unknown[] =>
  (["state", "since", "what"] as const).map((field) => {
    const answer = answerOf(index, dealStatus, asOf, field);
    return answer.kind === "text" ? answer.value : answer;
  });

describe("where the talks stand", () => {
  test.each([
    ["2025-12-30", "unknown", "", "Nothing about talks is on record by then."],
    ["2026-01-24", "unknown", "2025-12-31", "Denied."],
    ["2026-01-25", "talks", "2026-01-25", "Begun."],
    ["2026-01-31", "talks", "2026-01-25", "Still."],
    ["2026-02-28", "lapsed", "2026-02", "Off."],
    [undefined, "talks", "2026-03", "Again."],
  ])("by %s: %s, since %s, by the newest word of it", (asOf, ...answers) =>
    expect(told(asOf)).toEqual(answers)
  );

  test("of two rows of one day is told by the one further down, and cites no source that is not on record", () => {
    expect(answerOf(index, dealStatus, "2025-12-31", "source")).toEqual({
      kind: "text",
      value: "",
      sources: [],
    });
  });
});
