/** What stands before a name that another book, file or add-in is said to have: "[2]!", "'C:\book.xlsx'!". */
const elsewhere = String.raw`(?:'(?:[^']|'')*'!|\[[^\]]*\][\p{L}\w.]*!?|[\p{L}\w.]+!)`;
/** Excel marks a function that it does not know with one or more of these. */
const marks = String.raw`(?:_xl\w*?\.)*`;
/** Texts, worksheet names in quotation marks and other names are passed over whole; what is left of a call is caught. */
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

/** The formula with every damaged UKAUTO name restored; every other letter stays as it is. */
export function repair(formula: string): string {
  return formula.replace(parts, (part, name?: string) =>
    name === undefined || plain.test(part) ? part : `UKAUTO.${name}`
  );
}
