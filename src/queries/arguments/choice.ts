import { fail, isFailure, type Failure } from "../../model/failure";
import { list } from "../../model/number";
import { readText, shown } from "./text";

/** A reader of an argument that takes one of these words. Letter case does not matter; with aliases, spaces do not either. */
export function choiceReader<W extends string>(
  words: readonly W[],
  aliases?: Readonly<Record<string, W>>
): (raw: unknown, argument: string) => W | undefined | Failure {
  const keyOf = (word: string): string =>
    aliases ? word.toLowerCase().replace(/\s/g, "") : word.toLowerCase();
  const byKey = new Map<string, W>(Object.entries(aliases ?? {}));
  for (const word of words) byKey.set(keyOf(word), word);
  return (raw, argument) => {
    const asked = readText(raw, argument);
    if (asked === undefined || isFailure(asked)) return asked;
    const quoted = words.map((word) => `"${word}"`);
    return (
      byKey.get(keyOf(asked)) ??
      fail("unknownChoice", `${argument} is ${shown(asked)}; choose one of: ${list(quoted, "or")}.`)
    );
  };
}
