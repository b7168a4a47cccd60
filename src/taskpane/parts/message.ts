/** The outcome of an action, in a sentence for the analyst. */
export interface Message {
  readonly intent: "success" | "warning" | "error";
  readonly text: string;
  /** What the analyst may have done all the same, with the label of its button. */
  readonly act?: { readonly label: string; readonly run: () => void };
}
