/** How long the browser remembers: for all tabs until it is cleared, or for this tab until it is closed. */
type Span = "localStorage" | "sessionStorage";

/** A short text that the browser remembers for this page; undefined where there is none, or the browser keeps nothing. */
export function recall(span: Span, key: string): string | undefined {
  try {
    return window[span].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Asks the browser to remember a text; undefined makes it forget the text. */
export function remember(span: Span, key: string, text: string | undefined): void {
  try {
    if (text === undefined) window[span].removeItem(key);
    else window[span].setItem(key, text);
  } catch {
    // The page works without it.
  }
}
