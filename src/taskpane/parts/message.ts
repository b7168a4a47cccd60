/** What came of an act, in a sentence for the analyst. */
export interface Message {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
  /** What the analyst may have done all the same, and how it is called. */
  readonly act?: { readonly label: string; readonly run: () => void };
}
