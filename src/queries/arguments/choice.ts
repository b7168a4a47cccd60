import { fail, isFailure, type Failure } from "../../model/failure";
import { list } from "../../model/number";
import { readText, shown } from "./text";

/** Reads one of some words; letter case does not matter, nor do spaces where a word has other words for it. */
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
