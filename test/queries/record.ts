import "../customFunctions";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** npm run answers: writes down every answer of questions.ts, one a line, for the eye of whoever changes one. */
void import("./questions").then(({ answersTo, filed }) => {
  const lines = Object.entries(answersTo(filed)).map(
    ([question, answer]) => `${JSON.stringify(question)}:${JSON.stringify(answer)}`
  );
  writeFileSync(join(__dirname, "answers.json"), `{\n${lines.join(",\n")}\n}\n`);
  console.log(`${lines.length} answers.`);
});
