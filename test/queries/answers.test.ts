import recorded from "./answers.json";
import { answers } from "./questions";

const now = answers();
const before = recorded as Record<string, unknown>;

/**
 * Every word that a cell, a property or the pane shows, as it was when somebody last read it. What changes
 * here changes in workbooks: npm run answers writes the answers anew, to be read line by line.
 */
describe("each answer is the one on file, to the letter", () => {
  test("for the same questions", () => {
    expect(Object.keys(now)).toEqual(Object.keys(before));
  });

  const groups = new Map<string, string[]>();
  for (const question of Object.keys(now)) {
    const name = /(?:^|: )([A-Z]+)\(/.exec(question)?.[1] ?? question;
    groups.set(name, [...(groups.get(name) ?? []), question]);
  }
  test.each([...groups])("%s", (_, questions) => {
    const of = (answered: Record<string, unknown>): unknown =>
      Object.fromEntries(questions.map((question) => [question, answered[question]]));
    expect(of(now)).toEqual(of(before));
  });
});
