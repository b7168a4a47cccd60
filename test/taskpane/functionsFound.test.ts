import { topics } from "../../src/queries/topics";
import { functionsByTopic, functionsFound } from "../../src/taskpane/functions/functionsFound";
import { metadata } from "../workbook/functionsForWorkbooks";

const { functions } = metadata;
const found = (search: string): string[] => functionsFound(functions, search).map(({ id }) => id);

describe("the functions by what they answer", () => {
  test("hold every function once, and nothing else", () => {
    const listed = topics.flatMap((topic) => topic.functions);
    expect([...listed].sort()).toEqual(functions.map(({ id }) => id).sort());
    expect(functionsByTopic(functions).flatMap((topic) => topic.functions)).toHaveLength(
      functions.length
    );
  });

  test("begin with the most used", () => {
    expect(functionsByTopic(functions)[0]?.functions[0]?.id).toBe("SALES");
  });
});

describe("the search for a function", () => {
  test.each([
    ["sales", "SALES"],
    ["target", "TARGET"],
    ["targetg", "TARGETGAP"],
    ["rank", "SALESRANK"],
    ["event", "EVENT"],
    ["alphabetical", "BRANDS"],
  ])("for %s finds %s first", (search, first) => {
    expect(found(search)[0]).toBe(first);
  });

  test.each(functions.map(({ id }) => id))("for the name %s finds it first", (id) => {
    expect(found(id.toLowerCase())[0]).toBe(id);
    expect(found(` ${id} `)[0]).toBe(id);
  });

  test("finds a beginning before a part, and a part of a name before a word about it", () => {
    const targets = found("target");
    const beginning = targets.filter((id) => id.startsWith("TARGET"));
    expect(targets.slice(0, beginning.length)).toEqual(beginning);
    const gaps = found("gap");
    expect(gaps.slice(0, 2)).toEqual(["GAPSHARE", "TARGETGAP"]);
  });

  test("has every word, and nothing finds nothing", () => {
    expect(found("no such thing at all")).toEqual([]);
    expect(found("")).toHaveLength(functions.length);
  });
});
