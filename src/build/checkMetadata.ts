import type { Metadata } from "../model/metadata";

const longest = 128;
const cellAddress = /^([A-Z]{1,3}\d{1,7}|R\d*C\d*)$/i;
const macroNames = new Set(
  "ABSREF ACTIVATE ALERT BEEP BREAK CALL CANCEL CLEAR CLOSE COPY CUT DEFINE DELETE ECHO ELSE END ERROR EVALUATE EXEC FOR FORMULA GET GOTO HALT INPUT INSERT LEFT MESSAGE MOVE NEW NEXT OPEN PASTE PRINT QUIT RESULT RETURN RUN SAVE SELECT SET SORT STEP UNDO WAIT WHILE".split(
    " "
  )
);

/** What is wrong with functions.json, one sentence for each fault; `associated` are the ids that the bundle registers. */
export function checkMetadata(metadata: Metadata, associated?: readonly string[]): string[] {
  const problems: string[] = [];
  const enums = new Set(metadata.enums?.map(({ id }) => id));
  const seen = new Set<string>();
  for (const { id, name, description, parameters } of metadata.functions) {
    if (seen.has(id)) problems.push(`${id} is there twice.`);
    seen.add(id);
    for (const word of new Set([id, name])) {
      if (!/^[A-Z][A-Z0-9_.]{2,63}$/.test(word)) {
        problems.push(`${word} is not a name of 3 to 64 capital letters, digits, "_" and ".".`);
      }
      if (cellAddress.test(word)) problems.push(`${word} reads like a cell address.`);
      if (macroNames.has(word)) problems.push(`${word} is the name of an Excel 4 macro function.`);
    }
    checkText(problems, id, description);
    for (const parameter of parameters) {
      checkText(problems, `${id}(${parameter.name})`, parameter.description);
      const list = parameter.customEnumId;
      if (list && !enums.has(list)) {
        problems.push(
          `${id}(${parameter.name}) takes its choices from ${list}, which is not there.`
        );
      }
    }
  }
  for (const { id, values } of metadata.enums ?? []) {
    if (id.length < 3 || id.length > 64) problems.push(`The list ${id} needs 3 to 64 characters.`);
    if (
      values.some((value) => !value.name || value.name.length > 256 || value.tooltip.length > 256)
    ) {
      problems.push(`The list ${id} has a value without a name or over 256 characters.`);
    }
  }
  if (associated) {
    for (const id of seen) {
      if (!associated.includes(id))
        problems.push(`${id} is declared, but the bundle does not associate it.`);
    }
    for (const id of associated) {
      if (!seen.has(id)) problems.push(`${id} is associated, but not declared.`);
    }
  }
  return problems;
}

function checkText(problems: string[], of: string, text: string | undefined): void {
  if (!text?.trim()) problems.push(`${of} has no description.`);
  else if (text.length > longest) {
    problems.push(
      `The description of ${of} has ${text.length} characters; at most ${longest} are shown.`
    );
  }
}
