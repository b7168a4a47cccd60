import { whenOf } from "../../../src/taskpane/timeline/story";

describe("when an event took place", () => {
  test.each([
    ["2026-10", undefined, "October 2026"],
    ["2026-10-02", "2026-10-05", "2 to 5 October 2026"],
    ["2026-10", "2026-12", "October to December 2026"],
    ["2025-09-01", "2025-10-16", "1 September to 16 October 2025"],
    ["2025-12-30", "2026-01-02", "30 December 2025 to 2 January 2026"],
    ["2012", "2014", "2012 to 2014"],
    ["2025", "2025-09", "2025 to September 2025"],
  ])("%s until %s is said as %s", (date, until, words) => {
    expect(whenOf({ date, until })).toBe(words);
  });
});
