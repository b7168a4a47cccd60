import { wordsOf } from "../model/wordsOf";
import { byId } from "./layout";

export interface Action {
  readonly label: string;
  act: () => void | Promise<void>;
}

/** Shows a notice above the grid until it is removed, with buttons for what can be done about it. */
export function notice(text: string, actions: readonly Action[] = []): { remove: () => void } {
  const bar = document.createElement("div");
  bar.className = "notice";
  bar.setAttribute("role", "alert");
  const words = document.createElement("span");
  words.textContent = text;
  bar.append(words, ...actions.map((action) => buttonFor(action, words)));
  byId("notices").append(bar);
  // The grid measures itself when the window changes.
  const resized = (): boolean => window.dispatchEvent(new Event("resize"));
  resized();
  return {
    remove() {
      bar.remove();
      resized();
    },
  };
}

let isSaid = false;

/** Says, once, that the browser does not keep the workbook. */
export function sayNotKept(error: unknown): void {
  if (isSaid) return;
  isSaid = true;
  notice(
    `This browser does not keep the workbook (${wordsOf(error)}). Choose "Save as Excel file" before you leave the page.`
  );
}

function buttonFor({ label, act }: Action, words: HTMLElement): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  button.addEventListener("click", () => {
    Promise.resolve()
      .then(act)
      .catch((error: unknown) => {
        words.textContent = `That did not work, try again: ${wordsOf(error)}`;
      });
  });
  return button;
}
