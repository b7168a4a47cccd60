/**
 * A name as it is compared: letter case, accents, spaces, hyphens, apostrophes and full stops do not matter.
 * "Citroën", "CITROEN" and "Citro-en" fold to one text.
 */
export function fold(name: string): string {
  return name
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s\u00a0.'’\-\u2010-\u2015]/g, "")
    .toLowerCase();
}

/** Nearest names come from texts of at most this many characters; longer ones are no misspelt names. */
export const longestName = 255;
