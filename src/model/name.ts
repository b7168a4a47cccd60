/** Printable ASCII, which needs no normalisation. */
const plain = /^[\x21-\x7e ]*$/;
/** Marks on letters, characters without width, every kind of space and dash, apostrophes and full stops. */
const unseen = /[\p{M}\p{Cf}\p{Cc}\p{Z}\p{Pd}\u115f\u1160\u2800.'’‘`´]/gu;

/**
 * A name as it is compared: letter case, accents, spaces, hyphens, apostrophes and full stops do not matter,
 * nor do characters without width and full-width forms. "Citroën", "CITROEN" and "Ｃｉｔｒｏ-en" fold to one text.
 */
export function fold(name: string): string {
  if (plain.test(name)) return name.toLowerCase().replace(/[ .'`-]/g, "");
  // A grave accent that stands alone decomposes into a space and a mark, so marks are removed last.
  return name.toLowerCase().normalize("NFKD").replace(unseen, "");
}

/** The most characters of a name; a longer text is not taken for a misspelt name. */
export const longestName = 255;
