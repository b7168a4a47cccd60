import recorded from "./answers.json";
import { answersTo, filed, type Filed } from "./questions";

const before = recorded as Record<string, unknown>;

/**
 * Every word that a cell, a property or the pane shows, as it was when somebody last read it. What changes
 * here changes in workbooks: npm run answers writes the answers anew, to be read line by line.
 */
describe("each answer is the one on file, to the letter", () => {
  test("for the same questions", () => {
    expect(filed.map(({ name }) => name)).toEqual(Object.keys(before));
  });

  const byFunction = new Map<string, Filed[]>();
  for (const each of filed) {
    const id = each.question.split("(")[0] ?? "";
    byFunction.set(id, [...(byFunction.get(id) ?? []), each]);
  }
  test.each([...byFunction])("%s", (_, asked) => {
    const names = asked.map(({ name }) => name);
    expect(answersTo(asked)).toEqual(Object.fromEntries(names.map((name) => [name, before[name]])));
  });
});
