/** Letters, figures and signs that every fold leaves as they are. */
const plain = /^[\x21-\x7e ]*$/;
/** Marks on letters, characters without width, every kind of space and dash, apostrophes and full stops. */
const unseen = /[\p{M}\p{Cf}\p{Cc}\p{Z}\p{Pd}\u115f\u1160\u2800.'’‘`´]/gu;

/**
 * A name as it is compared: letter case, accents, spaces, hyphens, apostrophes and full stops do not matter,
 * nor do characters without width and full-width forms. "Citroën", "CITROEN" and "Ｃｉｔｒｏ-en" fold to one text.
 */
export function fold(name: string): string {
  if (plain.test(name)) return name.toLowerCase().replace(/[ .'`-]/g, "");
  // An accent grave that stands alone decomposes to a space and a mark, so marks go last.
  return name.toLowerCase().normalize("NFKD").replace(unseen, "");
}

/** Names are read up to this many characters; longer ones are no misspelt names. */
export const longestName = 255;
