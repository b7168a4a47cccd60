/** The prefix of a name that Excel takes for one of another workbook, file or add-in: "[2]!", "'C:\book.xlsx'!". */
const elsewhere = String.raw`(?:'(?:[^']|'')*'!|\[[^\]]*\][\p{L}\w.]*!?|[\p{L}\w.]+!)`;
/** The prefixes that Excel puts before a function that it does not know. */
const marks = String.raw`(?:_xl\w*?\.)*`;
/** Matches damaged calls, and also texts, quoted worksheet names and other names, so that those are skipped as a whole. */
const parts = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`${elsewhere}?${marks}(?:_xldudf_UKAUTO[._]|UKAUTO\.)([A-Z][A-Z0-9_]*)(?=\s*\()`,
    String.raw`[\p{L}\w.!]+(?:\[[^\]]*\])?`,
    String.raw`'(?:[^']|'')*'`,
  ].join("|"),
  "giu"
);
const plain = /^UKAUTO\./i;

/** The formula with every damaged UKAUTO name restored; nothing else changes. */
export function repair(formula: string): string {
  return formula.replace(parts, (part, name?: string) =>
    name === undefined || plain.test(part) ? part : `UKAUTO.${name}`
  );
}
