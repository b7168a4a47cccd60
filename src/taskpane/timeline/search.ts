import groups from "../../data/searchWords.json";
import { fold } from "../../model/name";

/** A text made ready to be searched. */
export interface Searchable {
  /** Its words, folded; those that hold a hyphen or a full stop in parts as well. */
  readonly words: readonly string[];
  /** All of it as folded words with one space between them and at both ends. */
  readonly whole: string;
}

export function searchable(text: string): Searchable {
  const plain = text.replace(/(\d),(?=\d{3})/g, "$1");
  const whole = foldedWords(plain);
  const parts = plain.split(/[^\p{L}\p{N}]+/u).map(fold);
  return {
    words: [...new Set([...whole, ...parts])].filter(Boolean),
    whole: ` ${whole.join(" ")} `,
  };
}

function foldedWords(text: string): string[] {
  return text.split(/\s+/).map((word) => fold(word.replace(/[^\p{L}\p{N}.'’-]/gu, "")));
}

/** Whether a text has every word of a search, or a word that means the same. */
export function matcher(search: string): (text: Searchable) => boolean {
  const plain = search.replace(/(\d),(?=\d{3})/g, "$1").replace(/[,;/]/g, " ");
  const wanted = foldedWords(plain)
    .filter(Boolean)
    .map((word) => (word.length > 3 ? word.replace(/([^s])s$/, "$1") : word))
    .map((word) => [word, ...sameAs(word)]);
  return (text) => wanted.every((same) => same.some((word) => has(text, word)));
}

const known = groups.map((group) => group.map((each) => foldedWords(each).join(" ")));

/** The words that people use for the same thing; the beginning of one is enough from four letters on. */
function sameAs(word: string): string[] {
  return known
    .filter((group) =>
      group.some((each) => each === word || (word.length > 3 && each.startsWith(word)))
    )
    .flat();
}

/** A short word matches only itself, so "EV" is not found in "every"; a longer one matches what begins with it; a phrase matches as it is. */
function has({ words, whole }: Searchable, wanted: string): boolean {
  if (wanted.includes(" ")) return whole.includes(` ${wanted} `);
  return words.some((word) => word === wanted || (wanted.length > 2 && word.startsWith(wanted)));
}
