import { cite, citeBriefly, type Cited } from "../../src/model/citation";

const paper: Cited = {
  id: "paper",
  publisher: "The Paper",
  title: "Output falls",
  url: "https://paper.example/1",
  published: "2026-01-25",
};
const copy: Cited = {
  id: "copy",
  publisher: "The Copy",
  title: "What the paper says",
  url: "https://copy.example/",
  published: "2026-01",
  quotes: "paper",
};
const nameless: Cited = { id: "nameless", title: "A table" };

describe("a citation", () => {
  test("has publisher, title and date", () => {
    expect(cite([paper])).toBe("The Paper, Output falls, 2026-01-25");
  });

  test("says what a source lacks", () => {
    expect(cite([nameless])).toBe("no publisher named, A table, undated, no address on record");
  });

  test("says who passes a source on, in one chain", () => {
    expect(cite([paper, copy])).toBe(
      "The Paper, Output falls, 2026-01-25, as quoted in The Copy, What the paper says, 2026-01"
    );
  });

  test("says that a source was read in a copy where only the copy has an address", () => {
    expect(cite([{ ...paper, url: undefined, copied: true }])).toBe(
      "The Paper, Output falls, 2026-01-25, read in a copy"
    );
  });

  test("joins sources that stand for themselves", () => {
    expect(cite([paper, nameless])).toBe(
      "The Paper, Output falls, 2026-01-25; no publisher named, A table, undated, no address on record"
    );
  });

  test("names a source that quotes one which is not there by itself", () => {
    expect(cite([copy])).toBe("The Copy, What the paper says, 2026-01");
  });

  test("of no source is empty", () => {
    expect([cite([]), citeBriefly([])]).toEqual(["", ""]);
  });
});

describe("a short citation", () => {
  test("has publisher and date of the first source alone", () => {
    expect(citeBriefly([paper, nameless])).toBe("The Paper, 2026-01-25");
  });

  test("keeps the one that passes the first on", () => {
    expect(citeBriefly([paper, copy])).toBe(
      "The Paper, 2026-01-25, as quoted in The Copy, 2026-01"
    );
  });

  test("calls the briefing by that word", () => {
    expect(citeBriefly([{ id: "b", title: "Text", published: "2026-01-28", briefing: true }])).toBe(
      "the briefing, 2026-01-28"
    );
  });

  test("falls back on the title where no publisher is named", () => {
    expect(citeBriefly([nameless])).toBe("A table, undated");
  });
});
