import type { Event } from "../../src/data/schema";
import { bundledDataset } from "../../src/record/inUse";
import { recordOf } from "../../src/record/record";
import { timeline } from "../../src/queries/timeline";
import { answerOf } from "../record/made";

const event = (id: string, date: string, until?: string): Event => ({
  ...bundledDataset.events[0]!,
  id,
  title: `Title of ${id}`,
  date,
  until,
});
const inOrder = [
  event("d", "2011-12-31"),
  event("c", "2012"),
  event("b", "2012-01"),
  event("a", "2012-01-01"),
  event("e", "2012-01-01"),
  event("f", "2012-02-15", "2012-03-01"),
  event("g", "2012-03"),
];
const ids = (events: readonly Event[], ...args: unknown[]): unknown => {
  const answer = answerOf(recordOf({ ...bundledDataset, events: [...events] }), timeline, ...args);
  return answer.kind === "table" ? answer.rows.slice(1).map((row) => row[7]) : answer;
};

describe("the timeline", () => {
  test("runs from the oldest, a year before its months and days, whatever the order of the table", () => {
    const sorted = ["d", "c", "b", "a", "e", "f", "g"];
    expect(ids(inOrder)).toEqual(sorted);
    expect(ids([...inOrder].reverse())).toEqual(sorted);
  });

  test.each([
    ["2012-03-01", ["c", "f", "g"]],
    ["2011-12-31", ["d"]],
    ["2012-02-14", ["c"]],
  ])("of the one day %s has what spans it", (day, found) =>
    expect(ids(inOrder, day, day)).toEqual(found)
  );
});
