import type { Calculator } from "../model/calculator";
import type { Metadata } from "../model/metadata";
import { wordsOf } from "../model/wordsOf";
import { cellName } from "../workbook/address";
import type { WorkbookPort } from "../workbook/port";
import { cellLine, type CellLine } from "./cellLine";

/** Shows under the grid what Excel shows on hover or in a card, and for any other cell what it is. */
export function showMessages(
  element: HTMLElement,
  workbook: WorkbookPort,
  calculator: Calculator,
  metadata: Metadata
): void {
  let latest = 0;
  workbook.onSelection((cell) => {
    const own = ++latest;
    void cellLine(cell, workbook, calculator, metadata)
      .catch((error: unknown): CellLine => {
        return { text: `The cell could not be read: ${wordsOf(error)}`, error: true };
      })
      .then(({ text, error }) => {
        // Another cell may have been selected while this one was read.
        if (own !== latest) return;
        const name = document.createElement("b");
        name.textContent = `${cellName(cell)}  `;
        element.className = error ? "error" : "";
        element.replaceChildren(name, text);
      });
  });
}
