import "../customFunctions";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** npm run answers: writes down every answer of questions.ts, one a line, for the eye of whoever changes one. */
void import("./questions").then(({ answers }) => {
  const lines = Object.entries(answers()).map(
    ([question, answer]) => `${JSON.stringify(question)}:${JSON.stringify(answer)}`
  );
  writeFileSync(join(__dirname, "answers.json"), `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${lines.length} answers.`);
});
