/**
 * Characters that are invisible, or that change how the text around them is read: controls, line and
 * paragraph separators, bidirectional and other format marks, and halves of a surrogate pair.
 */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;

/** True for text that looks on the screen as it is stored. */
export function isPlainText(text: string): boolean {
  return !unseen.test(text);
}
